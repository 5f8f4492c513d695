import { expect, it } from "vitest";
import { readReplay, replayText } from "./replay.ts";

it.each([
  { seed: 42, path: "3:1:0", replayPath: "ABC:F" },
  { seed: -7, path: "0", replayPath: "" },
])("A sequence is named so that it is read again", (replay) => {
  expect(readReplay(replayText(replay))).toEqual(replay);
});

it.each(["", "42", "42:", "x:1", "42:1@", "42:1 ; rm"])("%s names none", (text) => {
  expect(readReplay(text)).toBeUndefined();
});

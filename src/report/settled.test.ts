import { expect, it } from "vitest";
import type { ResultTest } from "./result.ts";
import { settledSentence } from "./settled.ts";

const test = (settledMs?: number) =>
  ({ ...(settledMs === undefined ? {} : { settledMs }) }) as ResultTest;

it("says the longest that lists took to show a write", () => {
  expect(settledSentence({ tests: [test(), test(400), test(1180)] })).toBe(
    "Lists lag behind writes: what 2 tests wrote was visible after 1.2 s at most",
  );
  expect(settledSentence({ tests: [test(1180)] })).toContain("what 1 test wrote");
});

it("says nothing where every first look showed it", () => {
  expect(settledSentence({ tests: [test(), test()] })).toBeUndefined();
});

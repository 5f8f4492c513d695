import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const known = ["RFC7644-3.3/location", "RFC7644-3.3/created", "okta", "interact", "protocol"];

describe("The nearest known word", () => {
  it.each([
    ["otka", ', did you mean "okta"?'],
    ["inter", ', did you mean "interact"?'],
    ["RFC7644-3.3/locaton", ', did you mean "RFC7644-3.3/location"?'],
    ["something else altogether", ""],
  ])("to %s", (word, said) => {
    expect(nearest(word, known)).toBe(said);
  });

  it("is none where nothing is known", () => {
    expect(nearest("x", [])).toBe("");
  });
});

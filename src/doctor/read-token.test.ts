import { expect, it } from "vitest";
import { readToken } from "./read-token.ts";

it.each([
  ["abc.DEF-123_~+/=", "abc.DEF-123_~+/=", []],
  ["Bearer abcdef", "abcdef", ['the word "Bearer"']],
  ["bearer: abcdef", "abcdef", ['the word "Bearer"']],
  [" abcdef\n", "abcdef", ["white space"]],
  ["Bearer abc def", "abcdef", ['the word "Bearer"', "white space"]],
  ['"abcdef"', "abcdef", ["quotation marks"]],
  ["“abcdef”", "abcdef", ["quotation marks"]],
  ["abc\u200bdef", "abcdef", ["invisible characters"]],
  ["bearerly-named", "bearerly-named", []],
  ["Bearer ", "", ['the word "Bearer"']],
])("%j is read as %j", (pasted, clean, oddities) => {
  const read = readToken("SCIM_TOKEN", pasted);
  expect(read.clean).toBe(clean);
  expect(read.facts).toEqual({ variable: "SCIM_TOKEN", isPresent: clean !== "", oddities });
});

it("is absent if there is no variable", () => {
  expect(readToken("SCIM_TOKEN").facts.isPresent).toBe(false);
});

import { describe, expect, it } from "vitest";
import { inert, inertJson } from "./inert.ts";

describe("Text made inert", () => {
  it.each([
    ["an escape sequence", "\u001b[2J\u001b]0;owned\u0007", "\\u001b[2J\\u001b]0;owned\\u0007"],
    ["an 8-bit escape", "\u009b31m", "\\u009b31m"],
    ["a carriage return that would write over the line", "fail\rpass", "fail\\u000dpass"],
    ["a backspace", "fail\b\b\b\bpass", "fail\\u0008\\u0008\\u0008\\u0008pass"],
    ["NUL, which XML can't hold", "a\u0000b", "a\\u0000b"],
    ["a noncharacter, which XML can't hold", "a\uffff\ufffe", "a\\uffff\\ufffe"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["letters that run backwards", "\u202etxt.exe\u2066", "\\u202etxt.exe\\u2066"],
    ["a command to GitHub", "a\n  ::error::b", "a\n  \\u003a:error::b"],
    ["a command to GitHub, as it was written before", "a ##[error]b", "a \\u0023#[error]b"],
    ["a command to Azure", "a ##vso[task.setvariable]b", "a \\u0023#vso[task.setvariable]b"],
    ["a line separator", "a\u2028b", "a\\u2028b"],
  ])("shows %s", (_, text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it("leaves tab, line feed, and letters of every script alone", () => {
    const text = "Zoë\tłódź\n日本 😀 <&>\"' a::b ## c";
    expect(inert(text)).toBe(text);
  });
});

it("JSON made inert has the same values", () => {
  const value = {
    "\u009b31m": ["\u001b[2J\n::error::x", "\u202e\u200e\u061c\u2028\uffff\ud800", "\\u202e"],
    "##[error]": '\\##vso[task]"\u202e',
  };
  for (const space of [undefined, 1]) {
    const text = inertJson(value, space);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/[^\n\x20-\x7e]|##\w*\[|^\s*::/m);
  }
  expect(inertJson({ name: "Zo\u00eb", at: [1] }, 1)).toBe(
    '{\n "name": "Zo\u00eb",\n "at": [\n  1\n ]\n}',
  );
});

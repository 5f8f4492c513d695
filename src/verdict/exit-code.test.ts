import { describe, expect, it } from "vitest";
import { exitCode, type Circumstances, type Judged } from "./exit-code.ts";
import type { Verdict } from "./verdict.ts";

const rows = (...verdicts: Verdict[]): Judged[] =>
  verdicts.map((verdict) => ({ level: "MUST", verdict }));
const plain: Circumstances = {
  interrupted: false,
  unanswered: false,
  narrowed: false,
  strict: false,
};
const every = rows("fail", "error", "unverified", "warn", "note", "pass", "not-applicable");

describe("The exit code, first that holds", () => {
  it.each<[string, number, readonly Judged[], Partial<Circumstances>]>([
    ["interrupted, whatever was found", 130, every, { interrupted: true, unanswered: true }],
    ["no answer at all", 3, rows("pass"), { unanswered: true }],
    ["an error before a fail", 3, every, {}],
    ["a fail", 1, rows("pass", "fail"), {}],
    ["a fail in a narrowed run", 1, rows("fail"), { narrowed: true }],
    ["a MUST that nobody could judge", 1, rows("pass", "unverified"), {}],
    ["the same in a narrowed run", 0, rows("pass", "unverified"), { narrowed: true }],
    ["a SHOULD that nobody could judge", 0, [{ level: "SHOULD", verdict: "unverified" }], {}],
    ["a warn", 0, rows("warn"), {}],
    ["a warn where it is strict", 1, rows("warn"), { strict: true }],
    ["a note where it is strict", 0, rows("note", "not-applicable"), { strict: true }],
    ["nothing wrong", 0, rows("pass"), {}],
  ])("%s: %i", (_, code, judged, more) => {
    expect(exitCode(judged, { ...plain, ...more })).toBe(code);
  });
});

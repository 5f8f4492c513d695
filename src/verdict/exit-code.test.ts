import { describe, expect, it } from "vitest";
import { exitOf, type Circumstances, type Judged } from "./exit-code.ts";
import type { Verdict } from "./verdict.ts";

const rows = (...verdicts: Verdict[]): Judged[] =>
  verdicts.map((verdict) => ({ level: "MUST", verdict }));
const plain: Circumstances = { interrupted: false, narrowed: false, strict: false, stale: [] };
const every = rows("fail", "error", "unverified", "warn", "note", "pass", "not-applicable");
const reason = "the run is read-only";

describe("The exit code, first that holds", () => {
  it.each<[number, string, readonly Judged[], Partial<Circumstances>]>([
    [130, "the run was interrupted", every, { interrupted: true, broken: "x", refused: "y" }],
    [2, "the token is gone", every, { refused: "the token is gone", broken: "x" }],
    [3, "no answer", rows("pass"), { broken: "no answer" }],
    [3, "1 requirement could not be judged: the harness or the network failed", every, {}],
    [1, "1 requirement is not met", rows("pass", "fail"), {}],
    [1, "1 requirement is not met", rows("fail"), { narrowed: true }],
    [1, "the profile's known failures no longer hold: 1", rows("pass"), { stale: ["A/b passes"] }],
    [1, "nothing was judged", [], {}],
    [
      1,
      "nothing was judged: the run is read-only",
      [{ level: "MUST", verdict: "unverified", reason }],
      { narrowed: true },
    ],
    [1, "1 MUST requirement could not be judged", rows("pass", "unverified"), {}],
    [
      0,
      "no MUST that was judged failed; 1 requirement could not be judged",
      rows("pass", "unverified"),
      { narrowed: true },
    ],
    [
      0,
      "no MUST that was judged failed; 2 requirements could not be judged: the run is read-only (1 of 2)",
      [
        ...rows("pass"),
        { level: "SHOULD", verdict: "unverified", reason },
        { level: "MAY", verdict: "unverified", reason: "z" },
      ],
      {},
    ],
    [0, "every MUST is met; 1 SHOULD is not", rows("warn"), {}],
    [1, "1 SHOULD requirement not met, and --strict is set", rows("warn"), { strict: true }],
    [0, "every MUST and SHOULD is met", rows("note", "not-applicable"), { strict: true }],
    [0, "every MUST and SHOULD is met", rows("pass"), {}],
  ])("%i: %s", (code, why, judged, more) => {
    expect(exitOf(judged, { ...plain, ...more })).toEqual({ code, why });
  });
});

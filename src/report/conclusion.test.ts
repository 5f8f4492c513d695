import { describe, expect, it } from "vitest";
import { conclusionOf } from "./conclusion.ts";
import { requirement, result } from "./testing/result.ts";

const pass = requirement("A/pass", "pass");
const fail = requirement("A/fail", "fail");
const known = { id: "A/fail", reason: "r", link: "l", expires: "2099-01-01" };
const unverified = requirement("A/u", "unverified", { reason: "the run is read-only" });

describe("The conclusion of a run", () => {
  it.each([
    ["open", "Nothing was judged.", [], {}],
    ["open", "Nothing was judged: the run is read-only.", [unverified], { narrowed: true }],
    ["bad", "1 requirement is not met.", [fail, requirement("A/e", "error")], {}],
    ["bad", "1 requirement is not met.", [fail], { ended: "interrupted" }],
    ["open", "The run was interrupted.", [pass], { ended: "interrupted" }],
    ["open", "The token is gone.", [pass], { ended: "refused", problems: ["the token is gone"] }],
    ["open", "The run broke off: p.", [pass], { ended: "broken", problems: ["p"] }],
    [
      "open",
      "1 requirement could not be judged: the harness or the network failed.",
      [pass, requirement("A/e", "error")],
      {},
    ],
    [
      "open",
      "1 MUST requirement could not be judged: the run is read-only.",
      [pass, unverified],
      {},
    ],
    [
      "open",
      "No MUST that was judged failed; 1 requirement could not be judged: the run is read-only.",
      [pass, unverified],
      { narrowed: true },
    ],
    [
      "open",
      "No MUST that was judged failed; 1 requirement could not be judged: the run is read-only.",
      [pass, { ...unverified, level: "SHOULD" }],
      {},
    ],
    ["good", "Every MUST is met; 1 SHOULD is not.", [pass, requirement("A/w", "warn")], {}],
    ["good", "Every MUST and SHOULD is met.", [pass, requirement("A/n", "note")], {}],
    [
      "good",
      "Every MUST and SHOULD is met, except what is known to fail.",
      [pass, { ...fail, known }],
      {},
    ],
  ] as const)("is %s: %s", (tone, headline, rows, run) => {
    expect(conclusionOf(result(rows, run))).toEqual({ tone, headline });
  });
});

import { describe, expect, it } from "vitest";
import { conclusionOf } from "./conclusion.ts";
import { requirement, result } from "./testing/result.ts";

const pass = requirement("A/pass", "pass");
const fail = requirement("A/fail", "fail");
const known = { id: "A/fail", reason: "r", link: "l", expires: "2099-01-01" };

describe("The conclusion of a run", () => {
  it.each([
    ["open", "Nothing was judged.", [], {}],
    ["bad", "1 requirement is not met.", [fail, requirement("A/e", "error")], {}],
    ["bad", "1 requirement is not met.", [fail], { ended: "interrupted" }],
    [
      "open",
      "The run was interrupted before everything was judged.",
      [pass],
      { ended: "interrupted" },
    ],
    [
      "open",
      "1 requirement is not judged: the harness or the network failed.",
      [pass, requirement("A/e", "error")],
      {},
    ],
    [
      "open",
      "1 requirement is not judged: a prerequisite was missing.",
      [pass, requirement("A/u", "unverified")],
      {},
    ],
    [
      "good",
      "Every judged requirement is met.",
      [pass, requirement("A/u", "unverified")],
      { narrowed: true },
    ],
    [
      "good",
      "Every judged requirement is met.",
      [pass, requirement("A/u", "unverified", { level: "SHOULD" })],
      {},
    ],
    ["good", "Every judged MUST is met; 1 SHOULD not.", [pass, requirement("A/w", "warn")], {}],
    [
      "good",
      "Every judged MUST is met, but for what is known to fail.",
      [pass, { ...fail, known }],
      {},
    ],
  ] as const)("is %s: %s", (tone, headline, rows, run) => {
    expect(conclusionOf(result(rows, run))).toEqual({ tone, headline });
  });
});

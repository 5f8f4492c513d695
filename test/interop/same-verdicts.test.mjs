import { describe, expect, it } from "vitest";
import { differentVerdicts } from "./same-verdicts.mjs";

const row = (/** @type {string} */ id, /** @type {string} */ verdict) => ({ id, verdict });

describe("two runs", () => {
  it("are the same in any order of their rows", () => {
    const [one, other] = [row("A/a", "pass"), row("A/b", "fail")];
    expect(differentVerdicts([one, other], [other, one])).toEqual([]);
  });

  it("differ by a verdict, or by a row that only one of them judged", () => {
    expect(
      differentVerdicts([row("A/a", "pass"), row("A/b", "fail")], [row("A/a", "warn")]),
    ).toEqual([
      "A/a is pass in one run, warn in the other.",
      "A/b is fail in one run, not judged in the other.",
    ]);
  });
});

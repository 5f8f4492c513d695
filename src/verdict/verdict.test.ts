import { describe, expect, it } from "vitest";
import type { Basis, Level, Requirement } from "../requirements/requirement.ts";
import {
  reasonOf,
  verdictOf,
  worst,
  type Observation,
  type Outcome,
  type Verdict,
} from "./verdict.ts";

const row = (level: Level, basis: Basis = "keyword"): Requirement => ({
  level,
  basis,
  statement: "It holds.",
  source: { rfc: 7644, section: "3.3", lines: [1, 1] },
  feature: "create",
});

describe("The verdict of one observation", () => {
  const levels: readonly Level[] = ["MUST", "SHOULD", "MAY", "LIMITATION"];
  const table: Record<Outcome, readonly Verdict[]> = {
    met: ["pass", "pass", "pass", "note"],
    broken: ["fail", "warn", "note", "note"],
    unreached: ["unverified", "unverified", "unverified", "unverified"],
    "did-not-apply": ["not-applicable", "not-applicable", "not-applicable", "not-applicable"],
    error: ["error", "error", "error", "error"],
  };
  it.each(Object.entries(table))(
    "%s, for MUST, SHOULD, MAY and LIMITATION: %s",
    (outcome, verdicts) => {
      const found = levels.map((level) => verdictOf(row(level), { outcome: outcome as Outcome }));
      expect(found).toEqual(verdicts);
    },
  );

  it.each<[Basis, Verdict]>([
    ["keyword", "fail"],
    ["prose", "fail"],
    ["documented", "fail"],
    ["captured", "warn"],
    ["inferred", "note"],
  ])("of a broken MUST whose basis is %s is %s", (basis, verdict) => {
    expect(verdictOf(row("MUST", basis), { outcome: "broken" })).toBe(verdict);
  });

  it("is not raised by its basis", () => {
    expect(verdictOf(row("MAY", "keyword"), { outcome: "broken" })).toBe("note");
    expect(verdictOf(row("SHOULD", "captured"), { outcome: "broken" })).toBe("warn");
  });

  it("is at most a note where what was broken is only likely to be asked for", () => {
    expect(verdictOf(row("MUST"), { outcome: "broken", likely: true })).toBe("note");
    expect(verdictOf(row("MUST"), { outcome: "met", likely: true })).toBe("pass");
  });
});

describe("The verdict of a row that several tests observed", () => {
  it.each<[Verdict[], Verdict]>([
    [["pass", "fail", "error"], "fail"],
    [["pass", "unverified", "error"], "error"],
    [["pass", "warn", "unverified"], "unverified"],
    [["pass", "note", "warn"], "warn"],
    [["pass", "note"], "note"],
    [["not-applicable", "pass"], "pass"],
    [["not-applicable"], "not-applicable"],
    [[], "unverified"],
  ])("%j is %s", (verdicts, verdict) => {
    expect(worst(verdicts)).toBe(verdict);
    expect(worst(verdicts.toReversed())).toBe(verdict);
  });
});

describe("The reason", () => {
  const observation = (outcome: Outcome): Observation => ({
    requirement: "x",
    outcome,
    reason: "because",
    exchanges: [],
  });
  it("is the observation's", () => {
    expect(reasonOf(row("MUST"), observation("broken"))).toBe("because");
  });
  it("of a limitation is whether it was seen", () => {
    expect(reasonOf(row("LIMITATION"), observation("met"))).toBe("confirmed");
    expect(reasonOf(row("LIMITATION"), observation("broken"))).toBe("not reproduced");
    expect(reasonOf(row("LIMITATION"), observation("unreached"))).toBe("because");
  });
});

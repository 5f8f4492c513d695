import { describe, expect, it } from "vitest";
import { isExcused, staleKnownFailures } from "./known-failures.ts";

const entry = {
  id: "OKTA-deactivate/twice",
  reason: "the second PATCH is refused",
  link: "https://issues.example.com/7",
  expires: "2026-12-31",
};

describe("A known failure", () => {
  it("excuses a fail and a warn, and nothing else", () => {
    const excused = ["pass", "fail", "warn", "note", "unverified", "error"] as const;
    expect(excused.filter((verdict) => isExcused(verdict, entry))).toEqual(["fail", "warn"]);
    expect(isExcused("fail", undefined)).toBe(false);
  });

  it("that still fails in time is not stale", () => {
    const rows = [{ id: entry.id, verdict: "fail" as const }];
    expect(staleKnownFailures(rows, [entry], "2026-12-31")).toEqual([]);
  });

  it("that passes is to be deleted", () => {
    const rows = [{ id: entry.id, verdict: "pass" as const }];
    expect(staleKnownFailures(rows, [entry], "2026-01-01")).toEqual([
      "known failure OKTA-deactivate/twice is pass: delete it from knownFailures",
    ]);
  });

  it("that has expired is reported with its link", () => {
    const rows = [{ id: entry.id, verdict: "fail" as const }];
    expect(staleKnownFailures(rows, [entry], "2027-01-01")).toEqual([
      "known failure OKTA-deactivate/twice expired on 2026-12-31 and still fails (https://issues.example.com/7): delete it from knownFailures, or have it fixed",
    ]);
  });

  it.each(["unverified", "error"] as const)("whose row is %s says nothing", (verdict) => {
    expect(staleKnownFailures([{ id: entry.id, verdict }], [entry], "2027-01-01")).toEqual([]);
    expect(staleKnownFailures([], [entry], "2027-01-01")).toEqual([]);
  });
});

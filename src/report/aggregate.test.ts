import { describe, expect, it } from "vitest";
import { requirementIds } from "../requirements/catalogue.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { aggregate, summarise } from "./aggregate.ts";
import type { ResultTest } from "./result.ts";

const location = "RFC7644-3.3/location";
const created = "OKTA-create/created";

function test(
  key: string,
  requirements: readonly string[],
  ...observed: [string, Outcome, ...string[]][]
): ResultTest {
  return {
    key,
    file: "okta/create.spec",
    line: 1,
    title: key,
    status: observed.length === 0 ? "not-run" : "passed",
    durationMs: 1,
    requirements,
    observations: observed.map(([requirement, outcome, ...exchanges]) => ({
      requirement,
      outcome,
      reason: `${key} says ${outcome}`,
      exchanges,
    })),
  };
}

describe("From tests to rows", () => {
  it("takes the worst that several tests observed, with its own reason and evidence", () => {
    const tests = [
      test("one", [location], [location, "met", "w0#1"]),
      test("two", [location], [location, "broken", "w0#2", "w0#2"]),
    ];
    expect(aggregate(tests)).toEqual([
      expect.objectContaining({
        id: location,
        verdict: "fail",
        reason: "two says broken",
        tests: ["one", "two"],
        exchanges: ["w0#2"],
      }),
    ]);
  });

  it("lets one row's verdict leave another's alone", () => {
    const rows = aggregate([
      test("one", [location, created], [location, "broken"], [created, "met"]),
    ]);
    expect(rows.map((row) => [row.id, row.verdict])).toEqual([
      [created, "pass"],
      [location, "fail"],
    ]);
  });

  it("knows nothing of a row whose test never ended", () => {
    expect(aggregate([test("one", [location])])[0]).toMatchObject({
      verdict: "unverified",
      reason: "the test did not run",
    });
    const silent = { ...test("one", [location]), status: "passed" as const };
    expect(aggregate([silent])[0]).toMatchObject({
      verdict: "unverified",
      reason: "the test ended before it judged this requirement",
    });
  });

  it("keeps the catalogue's order", () => {
    const rows = aggregate([test("one", requirementIds.toReversed())]).map((row) => row.id);
    expect(rows).toEqual(requirementIds);
  });

  it("says where each row is in its source", () => {
    expect(aggregate([test("one", [location])])[0]?.source).toBe("RFC 7644 §3.3, lines 604-607");
  });
});

describe("The summary", () => {
  it("counts by verdict, and how much of the whole was judged", () => {
    const rows = aggregate([test("one", [location, created], [location, "broken"])]);
    const summary = summarise(rows);
    expect(summary).toMatchObject({ fail: 1, unverified: 1, pass: 0, executed: 1 });
    expect(summary.declared).toBeGreaterThan(80);
  });
});

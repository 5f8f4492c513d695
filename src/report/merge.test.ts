import { describe, expect, it } from "vitest";
import type { Observation } from "../verdict/verdict.ts";
import { merge } from "./merge.ts";
import type { Result, ResultTest } from "./result.ts";
import { requirement, result } from "./testing/result.ts";

const id = "RFC7644-3.3/created";
const lookup = "OKTA-lookup/finds-exactly-one";

function test(
  key: string,
  row: string,
  outcome: Observation["outcome"],
  exchange: string,
): ResultTest {
  return {
    key,
    file: key,
    line: 1,
    title: key,
    status: "passed",
    durationMs: 10,
    requirements: [row],
    observations: [{ requirement: row, outcome, exchanges: [exchange] }],
  };
}

function part(
  current: number,
  total: number,
  tests: ResultTest[],
  run: Partial<Result["run"]> = {},
): Result {
  const rows = tests.flatMap((each) => each.requirements.map((row) => requirement(row, "pass")));
  const whole = result(rows, { shard: { current, total }, narrowed: true, created: 2, ...run });
  return { ...whole, tests };
}

describe("The merged result", () => {
  it("has the rows, tests and users of all parts, in the catalogue's order", () => {
    const merged = merge([
      part(2, 2, [test("a", id, "met", "s2w0-1")]),
      part(1, 2, [test("b", lookup, "met", "s1w0-1")]),
    ]);
    expect(merged.requirements.map((row) => [row.id, row.verdict])).toEqual([
      [lookup, "pass"],
      [id, "pass"],
    ]);
    expect(merged.tests.map(({ key }) => key)).toEqual(["b", "a"]);
    expect(merged.run).toMatchObject({ created: 4, ended: "complete" });
    expect(merged.run.shard).toBeUndefined();
  });

  it("is red where one part is", () => {
    const merged = merge([
      part(1, 2, [test("standing", id, "met", "s1w0-1")]),
      part(2, 2, [test("standing", id, "broken", "s2w0-1")]),
    ]);
    expect(merged.requirements).toMatchObject([{ id, verdict: "fail", exchanges: ["s2w0-1"] }]);
  });

  it.each(["unreached", "did-not-apply"] as const)(
    "judges what was %s in one part by the other",
    (outcome) => {
      const merged = merge([
        part(1, 2, [test("standing", id, outcome, "s1w0-1")]),
        part(2, 2, [test("standing", id, "met", "s2w0-1")]),
      ]);
      expect(merged.requirements).toMatchObject([{ id, verdict: "pass" }]);
    },
  );

  it("ended as the worst of its parts did", () => {
    const parts = [part(1, 2, []), part(2, 2, [], { ended: "interrupted" })];
    expect(merge(parts).run.ended).toBe("interrupted");
  });
});

describe("Parts are refused", () => {
  it.each<[string, Result[], RegExp]>([
    ["where one is missing", [part(1, 3, []), part(3, 3, [])], /^part 2\/3 is missing$/],
    ["where one is there twice", [part(1, 2, []), part(1, 2, [])], /^part 1\/2 is there twice$/],
    ["of another division", [part(1, 2, []), part(2, 3, [])], /one part is of 2, another of 3/],
    [
      "of another target",
      [part(1, 2, []), part(2, 2, [], { target: "http://x" })],
      /another target$/,
    ],
    ["that are whole runs", [result([])], /is a whole run/],
    ["where there are none", [], /name the folders/],
  ])("%s", (_, parts, sentence) => {
    expect(() => merge(parts)).toThrow(sentence);
  });
});

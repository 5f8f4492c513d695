// From what the tests observed to the rows of a result. Pure.

import { catalogue, requirementIds, type RequirementId } from "../requirements/catalogue.ts";
import { citation } from "../requirements/citation.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { isExcused, type KnownFailure } from "../verdict/known-failures.ts";
import { judgedRow } from "./judged-row.ts";
import type { ResultRequirement, ResultTest, Summary } from "./result.ts";

/**
 * Every row that one of the tests declares, in the catalogue's order.
 * @param only the rows that were asked for one by one; all where none was
 */
export function aggregate(
  tests: readonly ResultTest[],
  only: readonly string[] = [],
  known: readonly KnownFailure[] = [],
): ResultRequirement[] {
  const declared = new Set(tests.flatMap((test) => test.requirements));
  const asked = (id: string) => only.length === 0 || only.includes(id);
  return requirementIds
    .filter((id) => declared.has(id) && asked(id))
    .map((id) =>
      rowOf(
        id,
        tests,
        known.find((entry) => entry.id === id),
      ),
    );
}

function rowOf(
  id: RequirementId,
  tests: readonly ResultTest[],
  known: KnownFailure | undefined,
): ResultRequirement {
  const row = catalogue[id];
  const judged = judgedRow(id, row, tests);
  return {
    id,
    level: row.level,
    basis: row.basis,
    feature: row.feature,
    title: row.statement,
    source: citation(row.source),
    ...judged,
    ...(known === undefined ? {} : { known }),
    ...(row.remedy === undefined ? {} : { remedy: row.remedy }),
    ...(row.administrator === undefined ? {} : { administrator: row.administrator }),
  };
}

/** Counts by verdict, and how much of the whole was judged. */
export function summarise(rows: readonly ResultRequirement[]): Summary {
  const excused = rows.filter((row) => isExcused(row.verdict, row.known));
  const count = (verdict: Verdict) =>
    rows.filter((row) => row.verdict === verdict && !excused.includes(row)).length;
  return {
    known: excused.length,
    pass: count("pass"),
    fail: count("fail"),
    warn: count("warn"),
    note: count("note"),
    notApplicable: count("not-applicable"),
    unverified: count("unverified"),
    error: count("error"),
    declared: requirementIds.filter((id) => catalogue[id].excluded === undefined).length,
    executed: rows.filter((row) => row.verdict !== "unverified" && row.verdict !== "error").length,
  };
}

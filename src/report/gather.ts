// From what the tests observed to the rows of a result. Pure.

import { catalogue, requirementIds, type RequirementId } from "../requirements/catalogue.ts";
import { citation } from "../requirements/citation.ts";
import { reasonOf, verdictOf, worst, type Observation, type Verdict } from "../verdict/verdict.ts";
import type { ResultRequirement, ResultTest, Summary } from "./result.ts";

/** Every row that one of the tests declares, in the catalogue's order. */
export function gather(tests: readonly ResultTest[]): ResultRequirement[] {
  const declared = new Set(tests.flatMap((test) => test.requirements));
  return requirementIds.filter((id) => declared.has(id)).map((id) => rowOf(id, tests));
}

function rowOf(id: RequirementId, tests: readonly ResultTest[]): ResultRequirement {
  const row = catalogue[id];
  const declaring = tests.filter((test) => test.requirements.includes(id));
  const observed = declaring.flatMap((test) => observationsOf(id, test));
  const verdicts = observed.map((each) => verdictOf(row, each));
  const verdict = worst(verdicts);
  const telling = observed.filter((_, index) => verdicts[index] === verdict);
  const reason = telling.map((each) => reasonOf(row, each)).find((text) => text !== undefined);
  return {
    id,
    level: row.level,
    basis: row.basis,
    feature: row.feature,
    title: row.statement,
    source: citation(row.source),
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(row.remedy === undefined ? {} : { remedy: row.remedy }),
    ...(row.administrator === undefined ? {} : { administrator: row.administrator }),
    tests: declaring.map((test) => test.key),
    exchanges: [...new Set(telling.flatMap((each) => each.exchanges))],
  };
}

/** A declared test that said nothing of the row leaves it unknown. */
function observationsOf(id: RequirementId, test: ResultTest): Observation[] {
  const found = test.observations.filter((each) => each.requirement === id);
  if (found.length > 0) return found;
  const reason =
    test.status === "not-run" ? "its test never ran" : "its test ended before it was judged";
  return [{ requirement: id, outcome: "unreached", reason, exchanges: [] }];
}

/** Counts by verdict, and how much of the whole was judged. */
export function summarise(rows: readonly ResultRequirement[]): Summary {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    pass: count("pass"),
    fail: count("fail"),
    warn: count("warn"),
    note: count("note"),
    notApplicable: count("not-applicable"),
    unverified: count("unverified"),
    error: count("error"),
    declared: requirementIds.filter((id) => catalogue[id].excluded === undefined).length,
    executed: rows.filter((row) => row.verdict !== "unverified").length,
  };
}

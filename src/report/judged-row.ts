// The verdict of one row, from its level, its basis and what the tests observed. Pure.

import type { Requirement } from "../requirements/requirement.ts";
import { reasonOf, verdictOf, worst, type Observation } from "../verdict/verdict.ts";
import type { ResultRequirement, ResultTest } from "./result.ts";

export type JudgedRow = Pick<
  ResultRequirement,
  "verdict" | "reason" | "finding" | "lack" | "shownBy" | "tests" | "exchanges"
>;

/** The worst of what was observed, with the reason and the exchanges that tell it. */
export function judgedRow(
  id: string,
  row: Pick<Requirement, "level" | "basis">,
  tests: readonly ResultTest[],
): JudgedRow {
  const declaring = tests.filter((test) => test.requirements.includes(id));
  const observed = declaring.flatMap((test) => observationsOf(id, test));
  const verdicts = observed.map((each) => verdictOf(row, each));
  const verdict = worst(verdicts);
  const telling = observed.filter((_, index) => verdicts[index] === verdict);
  const first = telling.find((each) => reasonOf(row, each) !== undefined);
  const reason = first === undefined ? undefined : reasonOf(row, first);
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(first?.finding === undefined ? {} : { finding: first.finding }),
    ...(first?.lack === undefined ? {} : { lack: first.lack }),
    ...(first?.shownBy === undefined ? {} : { shownBy: first.shownBy }),
    tests: declaring.map((test) => test.key),
    exchanges: [...new Set(telling.flatMap((each) => each.exchanges))],
  };
}

/** A declared test that said nothing of the row leaves it unknown, or broke: then the harness did. */
function observationsOf(id: string, test: ResultTest): Observation[] {
  const found = test.observations.filter((each) => each.requirement === id);
  if (found.length > 0) return found;
  if (test.status === "failed" || test.status === "timedOut") {
    const reason = "the test failed before it judged this requirement";
    return [{ requirement: id, outcome: "error", reason, exchanges: [] }];
  }
  const reason =
    test.status === "not-run"
      ? "the test did not run"
      : "the test ended before it judged this requirement";
  return [{ requirement: id, outcome: "unreached", reason, exchanges: [] }];
}

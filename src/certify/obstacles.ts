// What stands in the way of certifying a run: a MUST that isn't met or that nobody could judge. Pure.

import type { Result, ResultRequirement } from "../report/result.ts";
import type { Verdict } from "../verdict/verdict.ts";

export interface CertificationObstacle {
  /** The row's verdict, or `run` where the run as a whole is at fault. */
  readonly verdict: Verdict | "run";
  readonly sentence: string;
}

const hindering: readonly Verdict[] = ["fail", "error", "unverified"];

/** In the result's order, what the run as a whole lacks first; a known failure counts as what it is. */
export function certificationObstacles({ run, requirements }: Result): CertificationObstacle[] {
  const ofRun = [
    ...(run.ended === "complete" ? [] : [`the run is ${run.ended}: ${run.problems.join("; ")}`]),
    ...(run.observed === undefined
      ? []
      : [
          "the run was observed: a statement must be based on requests that the harness sent itself",
        ]),
    ...(run.narrowed ? ["the run was narrowed, and only a whole run can be certified"] : []),
  ].map((sentence) => ({ verdict: "run" as const, sentence }));
  const ofRows = requirements
    .filter((row) => isHindering(row, run.strict))
    .map((row) => ({ verdict: row.verdict, sentence: sentenceOf(row) }));
  return [...ofRun, ...ofRows];
}

function isHindering(row: ResultRequirement, strict: boolean): boolean {
  if (strict && row.verdict === "warn") return true;
  return row.level === "MUST" && hindering.includes(row.verdict);
}

function sentenceOf({ id, title, reason }: ResultRequirement): string {
  return `${id}: ${title}${reason === undefined ? "" : ` (${reason.replaceAll("\n", ", ")})`}`;
}

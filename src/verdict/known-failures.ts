// Honest baselines: a failure that a profile names is still run, and must still fail. Pure.

import type { Verdict } from "./verdict.ts";

/** An entry of target.yaml's knownFailures. */
export interface KnownFailure {
  /** Id of the row. */
  readonly id: string;
  readonly reason: string;
  /** Where the defect is tracked. */
  readonly link: string;
  /** The last day on which it counts as known, YYYY-MM-DD. */
  readonly expires: string;
}

/** Verdicts that a known failure excuses. */
const red: readonly Verdict[] = ["fail", "warn"];

/** Whether the row's verdict is one that the entry for it excuses. */
export function isExcused(verdict: Verdict, known: KnownFailure | undefined): boolean {
  return known !== undefined && red.includes(verdict);
}

/**
 * What is stale among the known failures: one sentence each, with what to delete. Rows that did not run,
 * or that nobody could judge, say nothing.
 * @param today YYYY-MM-DD
 */
export function staleKnownFailures(
  rows: readonly { readonly id: string; readonly verdict: Verdict }[],
  known: readonly KnownFailure[],
  today: string,
): string[] {
  return known.flatMap((entry) => {
    const row = rows.find(({ id }) => id === entry.id);
    if (row === undefined || row.verdict === "unverified" || row.verdict === "error") return [];
    if (!red.includes(row.verdict)) {
      return [`known failure ${entry.id} is ${row.verdict}: delete it from knownFailures`];
    }
    if (entry.expires < today) {
      return [
        `known failure ${entry.id} expired on ${entry.expires} and still fails (${entry.link}): delete it from knownFailures, or have it fixed`,
      ];
    }
    return [];
  });
}

// The exit code of a run, from its result alone (design, section 4).

import { isExcused, type KnownFailure } from "./known-failures.ts";
import type { Verdict } from "./verdict.ts";

/** 130 interrupted, 2 usage, 3 error or no answer, 1 fail, 0 otherwise. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Judged {
  readonly level: string;
  readonly verdict: Verdict;
  readonly known?: KnownFailure;
}

export interface Circumstances {
  readonly interrupted: boolean;
  /** Not one exchange of the run got an HTTP response. */
  readonly unanswered: boolean;
  readonly narrowed: boolean;
  readonly strict: boolean;
  /** Known failures that pass or have expired. */
  readonly stale: readonly string[];
}

/** First that holds, in the order of the design. */
export function exitCode(rows: readonly Judged[], run: Circumstances): ExitCode {
  const has = (verdict: Verdict) =>
    rows.some((row) => row.verdict === verdict && !isExcused(verdict, row.known));
  if (run.interrupted) return 130;
  if (run.unanswered || has("error")) return 3;
  if (has("fail") || run.stale.length > 0) return 1;
  if (!run.narrowed && rows.some((row) => row.level === "MUST" && row.verdict === "unverified")) {
    return 1;
  }
  return run.strict && has("warn") ? 1 : 0;
}

// The exit code of a run, from its result alone (design, section 4).

import type { Verdict } from "./verdict.ts";

/** 130 interrupted, 2 usage, 3 error or no answer, 1 fail, 0 otherwise. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Judged {
  readonly level: string;
  readonly verdict: Verdict;
}

export interface Circumstances {
  readonly interrupted: boolean;
  /** Not one exchange of the run got an HTTP response. */
  readonly unanswered: boolean;
  readonly narrowed: boolean;
  readonly strict: boolean;
}

/** First that holds, in the order of the design. */
export function exitCode(rows: readonly Judged[], run: Circumstances): ExitCode {
  const has = (verdict: Verdict) => rows.some((row) => row.verdict === verdict);
  if (run.interrupted) return 130;
  if (run.unanswered || has("error")) return 3;
  if (has("fail")) return 1;
  if (!run.narrowed && rows.some((row) => row.level === "MUST" && row.verdict === "unverified")) {
    return 1;
  }
  return run.strict && has("warn") ? 1 : 0;
}

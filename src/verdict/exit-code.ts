// The exit code of a run and its reason, from its result alone.

import { isExcused, type KnownFailure } from "./known-failures.ts";
import type { Verdict } from "./verdict.ts";

/** 130 interrupted, 2 usage or token refused, 3 error or no answer, 1 fail or not judged, 0 otherwise. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Exit {
  readonly code: ExitCode;
  /** One clause, without a full stop. */
  readonly why: string;
}

export interface Judged {
  readonly level: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly known?: KnownFailure;
}

export interface Circumstances {
  readonly interrupted: boolean;
  /** The token was no longer taken: in one sentence. */
  readonly refused?: string | undefined;
  /** Why the run did not come to its end, or that no exchange of it got an HTTP response. */
  readonly broken?: string | undefined;
  readonly narrowed: boolean;
  /** Nothing was sent: a row whose trigger did not come says nothing. How often Okta went no further. */
  readonly observed?: { readonly stops: number } | undefined;
  readonly strict: boolean;
  /** Known failures that pass or have expired. */
  readonly stale: readonly string[];
}

/** First that holds. */
export function exitOf(rows: readonly Judged[], run: Circumstances): Exit {
  const count = (verdict: Verdict, level?: string) =>
    rows.filter(
      (row) =>
        row.verdict === verdict &&
        (level === undefined || row.level === level) &&
        !isExcused(verdict, row.known),
    ).length;
  const judged = rows.filter(({ verdict }) => verdict !== "unverified" && verdict !== "error");
  if (run.interrupted) return { code: 130, why: "the run was interrupted" };
  if (run.refused !== undefined) return { code: 2, why: run.refused };
  if (run.broken !== undefined) return { code: 3, why: run.broken };
  const errors = count("error");
  if (errors > 0) {
    return {
      code: 3,
      why: `${requirements(errors)} could not be judged: the harness or the network failed`,
    };
  }
  const fails = count("fail");
  if (fails > 0)
    return { code: 1, why: `${requirements(fails)} ${fails === 1 ? "is" : "are"} not met` };
  if (run.stale.length > 0) {
    return { code: 1, why: `the profile's known failures no longer hold: ${run.stale.length}` };
  }
  if (run.observed !== undefined && judged.every(({ verdict }) => verdict === "not-applicable")) {
    return { code: 1, why: "nothing that was seen could be judged" };
  }
  if (judged.length === 0) return { code: 1, why: `nothing was judged${because(rows)}` };
  const open = count("unverified", "MUST");
  if (open > 0 && !run.narrowed) {
    return {
      code: 1,
      why: `${requirements(open, "MUST ")} could not be judged${because(rows, "MUST")}`,
    };
  }
  if (run.observed !== undefined && run.observed.stops > 0) {
    return { code: 1, why: "Okta stopped after an answer that breaks no requirement" };
  }
  const warns = count("warn");
  if (run.strict && warns > 0) {
    return { code: 1, why: `${requirements(warns, "SHOULD ")} not met, and --strict is set` };
  }
  if (run.observed !== undefined && warns === 0) {
    return { code: 0, why: "no MUST and no SHOULD that occurred is broken" };
  }
  const unjudged = rows.length - judged.length;
  if (unjudged > 0) {
    return {
      code: 0,
      why: `no MUST that was judged failed; ${requirements(unjudged)} could not be judged${because(rows)}`,
    };
  }
  return {
    code: 0,
    why:
      warns > 0
        ? `every MUST is met; ${warns} SHOULD ${warns === 1 ? "is" : "are"} not`
        : "every MUST and SHOULD is met",
  };
}

/** The reason that most of the unverified rows give, in front of the first full stop or line. */
export function because(rows: readonly Judged[], level?: string): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.verdict !== "unverified" || (level !== undefined && row.level !== level)) continue;
    const [first = ""] = (row.reason ?? "").split("\n");
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [reason = "", most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (reason === "") return "";
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return `: ${reason.replace(/\.$/, "")}${most < all ? ` (${most} of ${all})` : ""}`;
}

function requirements(count: number, level = ""): string {
  return `${count} ${level}requirement${count === 1 ? "" : "s"}`;
}

// result.json: the one document of a run. Verdicts, reports and exit code come from it alone.

import type { KnownFailure } from "../verdict/known-failures.ts";
import type { Finding } from "../verdict/finding.ts";
import type { Observation, Verdict } from "../verdict/verdict.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Basis, Level } from "../requirements/requirement.ts";
import type { Remainder } from "../ownership/remainder.ts";
import type { ContractVariant, Shard } from "../run/run.ts";
import type { Switches } from "../run/switches.ts";

export const schemaVersion = 1;

export interface ResultRequirement {
  readonly id: string;
  readonly level: Level;
  readonly basis: Basis;
  readonly feature: string;
  /** The requirement in plain words. */
  readonly title: string;
  readonly source: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  /** What was expected, what was received, and in which answer. */
  readonly finding?: Finding;
  /** What the target does without, where that is why: an attribute, or something that it need not offer. */
  readonly lack?: string;
  /** Id of the exchange whose answer showed the reason, where it is one. */
  readonly shownBy?: string;
  /** The profile names it as a known failure: a fail or warn of it is excused until it expires. */
  readonly known?: KnownFailure;
  readonly remedy?: string;
  readonly administrator?: string;
  /** Keys of the tests that observed it. */
  readonly tests: readonly string[];
  /** Ids of the exchanges that the verdict rests on. */
  readonly exchanges: readonly string[];
}

export interface ResultTest {
  /** `<file below suites>: <describe> › <title>`. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** As Playwright counts it; `not-run` where it never ended. */
  readonly status: "passed" | "failed" | "skipped" | "timedOut" | "interrupted" | "not-run";
  readonly durationMs: number;
  /** Milliseconds until lists showed what it had written, where that took more than one look (`settle`). */
  readonly settledMs?: number;
  readonly requirements: readonly string[];
  readonly observations: readonly Observation[];
}

export interface Summary {
  /** Rows whose fail or warn the profile names as known; they count under no verdict. */
  readonly known: number;
  readonly pass: number;
  readonly fail: number;
  readonly warn: number;
  readonly note: number;
  readonly notApplicable: number;
  readonly unverified: number;
  readonly error: number;
  /** Rows that the suites judge when nothing narrows them. */
  readonly declared: number;
  /** Rows that this run came to a verdict on. */
  readonly executed: number;
}

export interface Result {
  readonly schemaVersion: typeof schemaVersion;
  readonly tool: { readonly name: string; readonly version: string };
  readonly run: {
    readonly id: string;
    readonly startedAt: string;
    readonly durationMs: number;
    readonly target: string;
    readonly isMock: boolean;
    readonly contract: ContractVariant;
    readonly seed: string;
    readonly strict: boolean;
    readonly switches: Switches;
    readonly narrowed: boolean;
    /** Nothing was sent: others' traffic was judged as it passed. Only the exchanges that verdicts rest on are here. */
    readonly observed?: {
      readonly exchanges: number;
      /** Where Okta went no further, a sentence each. */
      readonly stops: readonly string[];
    };
    /** Which part of a run this is, where several machines share it. */
    readonly shard?: Shard;
    /** `refused`: the token was no longer taken; `broken`: Playwright itself ended with an error. */
    readonly ended: "complete" | "interrupted" | "refused" | "broken";
    /** What broke, one sentence each, where `ended` isn't `complete`. */
    readonly problems: readonly string[];
    readonly created: number;
    readonly remaining: readonly Remainder[];
  };
  readonly summary: Summary;
  readonly requirements: readonly ResultRequirement[];
  readonly tests: readonly ResultTest[];
  readonly exchanges: readonly Exchange[];
}

// One thing that stands between Okta and the target, told so that somebody can act on it.

import type { Facts } from "./facts.ts";

/** `error` is the network's or this machine's, and never held against the target. */
export type FindingVerdict = "error" | "fail" | "warn";

export interface Finding {
  readonly verdict: FindingVerdict;
  /** A sentence that names the cause: it is the first line that somebody reads. */
  readonly seen: string;
  readonly means: string;
  readonly do: string;
  /** Line of the vendor's guide that it goes back to. */
  readonly guideLine?: number;
  /** The page of Okta's or the section of an RFC that it goes back to. */
  readonly source?: string;
  /** What Okta's administrator would see of it. */
  readonly oktaShows?: string;
  /** What it makes of the exit code; 0 for a `warn`. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

export interface Looked {
  /** What was seen, in a few words, whether or not something is wrong with it. */
  readonly saw: string;
  readonly findings: readonly Finding[];
}

export interface Check {
  readonly name: string;
  /** Undefined where what it judges by was not observed, or is another check's matter. Pure. */
  readonly look: (facts: Facts) => Looked | undefined;
}

// From what was observed of a row to its verdict: level × outcome, worst first.

import type { Requirement } from "../requirements/requirement.ts";
import { severity } from "../requirements/severity.ts";
import { findingText, type Finding } from "./finding.ts";

/** The annotation that carries an observation to the reporter; Playwright's HTML hides `_` types. */
export const observationAnnotation = "_observation";

/** What one test observed of one row. */
export type Outcome =
  /** The assertion held. */
  | "met"
  /** The assertion did not hold: the provider's. */
  | "broken"
  /** A prerequisite was missing: the assertion was never reached, or its arranging was refused. */
  | "unreached"
  /** The row is conditional, and its trigger did not occur; or it isn't asked of this target. */
  | "did-not-apply"
  /** The harness or the network: never the provider's. */
  | "error";

export type Verdict = "pass" | "fail" | "warn" | "note" | "not-applicable" | "unverified" | "error";

/** One observation, as a test's annotation carries it. */
export interface Observation {
  readonly requirement: string;
  readonly outcome: Outcome;
  /** Why, in one sentence; of a finding its text. */
  readonly reason?: string;
  /** What the expectation found that didn't hold. */
  readonly finding?: Finding;
  /** What the target does without, where that is why: an attribute, or something that it need not offer. */
  readonly lack?: string;
  /** Id of the exchange whose answer showed the reason, where it is one. */
  readonly shownBy?: string;
  /** What was broken is only likely to be asked for: at most a `note`. */
  readonly likely?: true;
  /** Ids of the exchanges that the observation rests on. */
  readonly exchanges: readonly string[];
}

/** What an expectation that didn't hold makes of an observation. */
export function broken(finding: Finding): Pick<Observation, "reason" | "finding"> {
  return { reason: findingText(finding), finding };
}

/** The verdict of one observation of a row. */
export function verdictOf(
  row: Pick<Requirement, "level" | "basis">,
  { outcome, likely }: Pick<Observation, "outcome" | "likely">,
): Verdict {
  switch (outcome) {
    case "met":
      return row.level === "LIMITATION" ? "note" : "pass";
    case "broken":
      return likely === true ? "note" : severity(row);
    case "unreached":
      return "unverified";
    case "did-not-apply":
      return "not-applicable";
    case "error":
      return "error";
    default:
      return outcome satisfies never;
  }
}

/** Established findings first, then our own failures, then what nobody knows; green comes last. */
export const worstFirst: readonly Verdict[] = [
  "fail",
  "error",
  "unverified",
  "warn",
  "note",
  "pass",
  "not-applicable",
];

/** The verdict of a row that several tests observed: its worst. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "unverified";
}

/** For a documented limitation `confirmed` or `not reproduced`; otherwise the observation's reason. */
export function reasonOf(
  row: Pick<Requirement, "level">,
  observation: Observation,
): string | undefined {
  if (row.level !== "LIMITATION") return observation.reason;
  if (observation.outcome === "met") return "confirmed";
  return observation.outcome === "broken" ? "not reproduced" : observation.reason;
}

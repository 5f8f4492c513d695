// One rule of lint, as data: what the guide asks for on Okta's side, and what finds that it isn't so.

import type { Subject } from "./subject.ts";

/**
 * `fail`: pushing will go wrong, or already does; `warn`: it can; `note`: worth knowing. A finding can be
 * milder than its rule.
 */
export type LintLevel = "fail" | "warn" | "note";

export interface Mistake {
  /** The attribute's variable name, the user's login, … */
  readonly where: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  readonly level?: LintLevel;
  /** What to write in its place, exactly. */
  readonly instead?: string;
}

export interface LintRule {
  /** `<topic>/<slug>`; never renamed. */
  readonly id: string;
  readonly level: LintLevel;
  /** First and last line of the vendor's guide. */
  readonly guide: readonly [number, number];
  readonly remedy: string;
  readonly find: (subject: Subject) => readonly Mistake[];
}

export function rule(row: LintRule): LintRule {
  return row;
}

// The suites that can be chosen. `standing` isn't one: it judges the exchanges of whatever ran.

export const suiteNames = [
  "okta",
  "okta-spec",
  "okta-entitlements",
  "interact",
  "protocol",
] as const;

export type SuiteName = (typeof suiteNames)[number];

/** The project whose tests judge all exchanges of a run, after all others. */
export const standingProject = "standing";

/** Judged after all others, when the run itself writes no more. */
export const lastSpec = "okta/import/walk.spec";

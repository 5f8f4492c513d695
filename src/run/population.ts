// How many users and groups a suite creates at a target that answers correctly, at the most: told before
// a run, and held by a test. Those whom several tests share are counted for ten workers.

import { isLoopback } from "../wire/consent.ts";
import type { Run } from "./run.ts";
import { suiteNames, type SuiteName } from "./suites.ts";

export interface Population {
  readonly users: number;
  readonly groups: number;
}

const bySuite: Record<SuiteName, Population> = {
  okta: { users: 120, groups: 100 },
  "okta-entitlements": { users: 0, groups: 0 },
  "okta-spec": { users: 4, groups: 0 },
  interact: { users: 30, groups: 5 },
  protocol: { users: 295, groups: 165 },
};

/** Members of the largest group. */
const crowd = 256;

/** Whether groups of more than a hundred members are tried: at a distant target only when asked for. */
export function isLarge({
  large,
  fault,
  target,
}: Pick<Run, "large" | "fault" | "target">): boolean {
  return large ?? (fault === undefined && isLoopback(new URL(target).hostname));
}

/**
 * @param suites all when empty, as a run takes them
 * @param withLarge whether large groups are among what is tried
 */
export function population(suites: readonly string[], withLarge: boolean): Population {
  const chosen = suiteNames.filter((name) => suites.length === 0 || suites.includes(name));
  const members = withLarge && chosen.includes("okta") ? crowd : 0;
  return {
    users: chosen.reduce((sum, name) => sum + bySuite[name].users, members),
    groups: chosen.reduce((sum, name) => sum + bySuite[name].groups, 0),
  };
}

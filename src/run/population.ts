// How many users and groups a suite creates at a target that answers correctly, at the most: told before
// a run, and held by a test. Those whom several tests share are counted for ten workers.

import { suiteNames, type SuiteName } from "./suites.ts";

export interface Population {
  readonly users: number;
  readonly groups: number;
}

const bySuite: Record<SuiteName, Population> = {
  okta: { users: 60, groups: 20 },
  "okta-spec": { users: 4, groups: 0 },
  interact: { users: 30, groups: 5 },
  protocol: { users: 90, groups: 16 },
};

/** @param suites all when empty, as a run takes them */
export function population(suites: readonly string[]): Population {
  const chosen = suiteNames.filter((name) => suites.length === 0 || suites.includes(name));
  return {
    users: chosen.reduce((sum, name) => sum + bySuite[name].users, 0),
    groups: chosen.reduce((sum, name) => sum + bySuite[name].groups, 0),
  };
}

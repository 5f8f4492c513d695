// What a run must know of a target for some rows, and doesn't.

import type { Need } from "../requirements/requirement.ts";
import type { Run } from "./run.ts";
import { settings } from "./settings.ts";

/** The setting that meets each, in the order in which a user is asked for them. */
export const settingOf = {
  "organisation.location": "location",
  "organisation.department": "department",
  "organisation.company": "company",
  preexisting: "preexisting",
} as const satisfies Record<Need, keyof typeof settings>;

/** As it is typed: `--location`. */
export function flagOf(need: Need): string {
  return `--${settings[settingOf[need]].flag}`;
}

/** Why a row that has this need can't be judged, in a sentence. */
export function unmet(need: Need): string {
  const what =
    need === "preexisting" ? "user from before SCIM" : `${settingOf[need]} of the target`;
  return `no ${what} is known (${flagOf(need)})`;
}

/** The needs that neither flags, environment nor profile meet. */
export function missingNeeds(run: Run): Need[] {
  const met: Record<Need, boolean> = {
    preexisting: run.preexisting !== undefined,
    "organisation.location": run.contract === "core" || run.organisation.location !== undefined,
    "organisation.department": run.organisation.department !== undefined,
    "organisation.company": run.organisation.company !== undefined,
  };
  return (Object.keys(met) as Need[]).filter((need) => !met[need]);
}

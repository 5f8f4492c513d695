// The first lines of a run: against what, what will be created, what the profile leaves out.

import { catalogue, requirementIds } from "../requirements/catalogue.ts";
import type { Need } from "../requirements/requirement.ts";
import { missingNeeds } from "../run/needs.ts";
import type { Run } from "../run/run.ts";

const remedy: Record<Need, string> = {
  preexisting: "--preexisting or preexisting.userName in the profile",
  "organisation.location": "--location or organisation.location in the profile",
  "organisation.department": "--department or organisation.department in the profile",
  "organisation.company": "--company or organisation.company in the profile",
};

/** Ends with a line feed. */
export function foreword(run: Run): string {
  const target = run.isMock ? `the reference mock at ${run.target}` : run.target;
  const mark = `names bear ${run.id}, seed ${run.seed}`;
  const lines = [`Target: ${target}, contract ${run.contract}; ${mark}`];
  for (const need of missingNeeds(run)) {
    lines.push(
      `Missing: ${need} (${remedy[need]}). This leaves unverified: ${affected(need).join(", ")}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function affected(need: Need): readonly string[] {
  if (need === "organisation.location") return ["every row that needs a person to be created"];
  return requirementIds.filter((id) => catalogue[id].needs === need);
}

// The first lines of a run: against what, what will be created, what the profile leaves out.

import { catalogue, requirementIds } from "../requirements/catalogue.ts";
import type { Need } from "../requirements/requirement.ts";
import { missingNeeds } from "../run/needs.ts";
import { population } from "../run/population.ts";
import type { Run } from "../run/run.ts";
import { isLoopback } from "../wire/consent.ts";
import { intentions } from "./intentions.ts";

const remedy: Record<Need, string> = {
  preexisting: "--preexisting or preexisting.userName in the profile",
  "organisation.location": "--location or organisation.location in the profile",
  "organisation.department": "--department or organisation.department in the profile",
  "organisation.company": "--company or organisation.company in the profile",
};

/** Ends with a line feed. */
export function banner(run: Run): string {
  const target = run.isMock ? `the reference mock at ${run.target}` : run.target;
  const mark = `names bear ${run.id}, seed ${run.seed}`;
  const lines = [`Target: ${target}, contract ${run.contract}; ${mark}`];
  const forbidden = whyReadOnly(run);
  if (forbidden !== undefined) {
    lines.push(`Read-only: ${forbidden}. This leaves unverified: every row that needs a write`);
  } else if (!run.isMock) {
    const name = `barbara.jensen.${run.id}.…@${run.mailDomain}`;
    lines.push(...intentions(run, population(run.suites), name));
  }
  for (const need of missingNeeds(run)) {
    const rows = affected(need, run);
    if (rows.length === 0) continue;
    lines.push(`Missing: ${need} (${remedy[need]}). This leaves unverified: ${rows.join(", ")}`);
  }
  return `${lines.join("\n")}\n`;
}

function whyReadOnly(run: Run): string | undefined {
  if (run.forbidWrites) return "the profile says writes: never";
  if (run.readOnly) return "as --read-only asks";
  if (run.allowWrites || isLoopback(new URL(run.target).hostname)) return undefined;
  return "nobody consented to writes (--allow-writes or writes: allow in the profile)";
}

function affected(need: Need, { contract }: Run): readonly string[] {
  if (need === "organisation.location") return ["every row that needs a user to be created"];
  return requirementIds.filter(
    (id) => catalogue[id].needs === need && !(contract === "core" && id.startsWith("INTERACT-")),
  );
}

// The first lines of a run: against what, what will be created, what the profile leaves out.

import { capital } from "../run/capital.ts";
import type { Lacking, Offer } from "../harness/offer.ts";
import { catalogue, requirementIds, type RequirementId } from "../requirements/catalogue.ts";
import type { Need } from "../requirements/requirement.ts";
import { flagOf, missingNeeds, settingOf } from "../run/needs.ts";
import { settings } from "../run/settings.ts";
import { isLarge, population } from "../run/population.ts";
import type { Run } from "../run/run.ts";
import { isLoopback } from "../wire/consent.ts";
import { inert } from "../wire/inert.ts";
import { targetLines } from "./target-lines.ts";
import { writesBanner } from "./writes-banner.ts";
import { isFetched, tokenLine } from "./token.ts";

function remedy(need: Need): string {
  return `${flagOf(need)} or ${settings[settingOf[need]].key} in the profile`;
}

/** Ends with a line feed. */
export function banner(run: Run): string {
  // What is fetched was told before it was.
  const token = run.isMock || isFetched(run) ? [] : [tokenLine(run)];
  const lines = [
    ...token,
    ...targetLines(run),
    `Names: each contains ${run.id}. The same requests again: --seed ${run.seed}`,
  ];
  const forbidden = whyReadOnly(run);
  if (forbidden !== undefined) {
    lines.push(
      `Read-only: ${forbidden}. These rows become unverified: every row that needs a write`,
    );
  } else if (!run.isMock) {
    const name = `barbara.jensen.${run.id}.…@${run.mailDomain}`;
    lines.push(...writesBanner(run, population(run.suites, isLarge(run)), name));
  }
  for (const need of missingNeeds(run)) {
    const rows = affected(need, run);
    if (rows.length === 0) continue;
    lines.push(
      `Missing: ${need} (${remedy(need)}). These rows become unverified: ${rows.join(", ")}`,
    );
  }
  return `${lines.map(inert).join("\n")}\n`;
}

/** What the target was seen to lack, and what that takes away; nothing where it lacks nothing. */
export function lacking({ lacks }: Offer): string {
  return lacks
    .map(({ what, sentence, takes }) => {
      const verdict = takes === "did-not-apply" ? "not applicable" : "unverified";
      return `${capital(sentence)}. These rows become ${verdict}: ${rowsAbout(what)}\n`;
    })
    .join("");
}

/** In words: which rows these are in the end, the page lists. */
function rowsAbout(what: Lacking): string {
  if (what === "creates") return "every row that needs a user, except OKTA-create/created";
  if (what === "creates of groups")
    return "every row that needs a group, except OKTA-group/created";
  const ids = requirementIds.filter(
    (id) => isAbout(what, id) && catalogue[id].excluded === undefined,
  );
  return ids.length === 0 ? `every row that needs ${what}` : ids.join(", ");
}

function isAbout(what: Lacking, id: RequirementId): boolean {
  const { feature, needs } = catalogue[id];
  if (what === "groups") return feature === "group" || feature === "groups";
  if (what === "search by POST")
    return /\/(?:search|same-as-query|root-covers-all|foreign-attribute)$/.test(id);
  if (what === "DELETE of users") return id.startsWith("RFC7644-3.6/");
  return needs === what;
}

/**
 * What would leave a MUST unverified, each in a sentence: it is known before anything is sent. Empty for the mock.
 */
export function knownObstacles(run: Run): string[] {
  if (run.isMock) return [];
  const forbidden = whyReadOnly(run);
  const writes = forbidden === undefined ? [] : [`nothing may be written: ${forbidden}`];
  const needs = missingNeeds(run)
    .filter((need) => leavesMustUnverified(need, run))
    .map((need) => `${need} is missing: give ${remedy(need)}`);
  return [...writes, ...needs];
}

function leavesMustUnverified(need: Need, run: Run): boolean {
  if (need === "organisation.location") return true;
  return requirementIds.some(
    (id) => affected(need, run).includes(id) && catalogue[id].level === "MUST",
  );
}

function whyReadOnly(run: Run): string | undefined {
  if (run.forbidWrites) return "the profile says writes: never";
  if (run.readOnly) return "--read-only is set";
  if (run.allowWrites || isLoopback(new URL(run.target).hostname)) return undefined;
  return "no consent to writes was given (--allow-writes or writes: allow in the profile)";
}

function affected(need: Need, { contract }: Run): readonly string[] {
  if (need === "organisation.location") return ["every row that needs a user to be created"];
  return requirementIds.filter(
    (id) => catalogue[id].needs === need && !(contract === "core" && id.startsWith("INTERACT-")),
  );
}

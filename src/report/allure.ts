// Allure's results, told what the catalogue knows of each test, and which failures are known. Playwright's Allure
// reporter knows no requirement.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, requirementIds, type RequirementId } from "../requirements/catalogue.ts";
import { citation } from "../requirements/citation.ts";
import type { Level, Source } from "../requirements/requirement.ts";
import { isMade } from "../run/results-folder.ts";
import { isExcused } from "../verdict/known-failures.ts";
import { inert, inertJson } from "../wire/inert.ts";
import type { Result, ResultRequirement } from "./result.ts";

interface Label {
  readonly name: string;
  readonly value: string;
}

export interface AllureResult {
  status: string;
  statusDetails: { known?: boolean; message?: string };
  labels: Label[];
  links: { readonly type?: string; readonly name: string; readonly url: string }[];
  description?: string;
}

/** Allure's severities by our levels, worst first. */
const severities: readonly (readonly [Level, string])[] = [
  ["MUST", "critical"],
  ["SHOULD", "normal"],
  ["LIMITATION", "trivial"],
  ["MAY", "minor"],
];

const folder = (out: string): string => join(out, "allure-results");

/** Marks the failures that the profile knows, in the folder's results. */
export function markKnown(out: string, result: Result): void {
  if (!result.requirements.some(isKnown)) return;
  // A merged result may have none, and somebody else's are none of ours.
  if (!isMade(out, "allure-results") || !existsSync(folder(out))) return;
  for (const name of readdirSync(folder(out)).filter((each) => each.endsWith("-result.json"))) {
    const file = join(folder(out), name);
    const told = JSON.parse(readFileSync(file, "utf8")) as AllureResult;
    writeFileSync(file, inertJson(marked(told, result.requirements)));
  }
}

/** One test's result with those of its rows that are known failures. Pure; exported for the tests. */
export function marked(told: AllureResult, rows: readonly ResultRequirement[]): AllureResult {
  const own = rows.filter((row) => isKnown(row) && isOf(told, row.id));
  if (own.length === 0) return told;
  const links = own.map(({ known: entry }) => ({
    type: "issue",
    name: inert(entry?.reason ?? ""),
    url: entry?.link ?? "",
  }));
  return { ...told, ...knownFailure(own), links: [...told.links, ...links] };
}

/** One test's result with epic, feature, severity, description and links to the sources of its rows. Pure. */
export function described(told: AllureResult): AllureResult {
  const ids = requirementIds.filter((id) => isOf(told, id));
  const unique = (name: string, values: string[]): Label[] =>
    [...new Set(values)].map((value) => ({ name, value }));
  const [, severity] = severities.find(([level]) =>
    ids.some((id) => catalogue[id].level === level),
  ) ?? ["MUST", "normal"];
  return {
    ...told,
    ...(ids.length === 0 ? {} : { description: ids.map(paragraph).join("\n\n") }),
    labels: [
      ...told.labels,
      ...unique(
        "epic",
        ids.map((id) => epic(catalogue[id].source)),
      ),
      ...unique(
        "feature",
        ids.map((id) => catalogue[id].feature),
      ),
      { name: "severity", value: severity },
    ],
    links: [...told.links, ...ids.flatMap((id) => sourceLinks(catalogue[id].source))],
  };
}

function isKnown(row: ResultRequirement): boolean {
  return isExcused(row.verdict, row.known);
}

function isOf(told: AllureResult, id: string): boolean {
  return told.labels.some(({ name, value }) => name === "tag" && value === id);
}

/** Allure 3 counts a failure that is marked as known as accepted, not as one that stands in the way. */
function knownFailure(
  rows: readonly ResultRequirement[],
): Pick<AllureResult, "status" | "statusDetails"> {
  const message = rows.map((row) => `${row.id}: ${inert(row.reason ?? "")}`).join("\n");
  return { status: "failed", statusDetails: { known: true, message } };
}

function paragraph(id: RequirementId): string {
  const row = catalogue[id];
  return `**${id}** (${row.level}, ${citation(row.source)}): ${row.statement}`;
}

function epic(source: Source): string {
  if ("rfc" in source) return `RFC ${source.rfc}`;
  return "guide" in source ? "Interact's guide" : "Okta";
}

/** The guide is no page of the web: its line stands in the description. */
function sourceLinks(source: Source): AllureResult["links"] {
  if (!("rfc" in source)) return [];
  const url = `https://www.rfc-editor.org/rfc/rfc${source.rfc}#section-${source.section}`;
  return [{ type: "source", name: `RFC ${source.rfc} §${source.section}`, url }];
}

// Allure's results, told what the catalogue knows of each test. Playwright's Allure reporter writes them; it
// knows no requirement.

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

interface AllureResult {
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

/** Adds epic, feature, severity, description, links to sources and known issues to every result in the folder. */
export function describeAllure(out: string, result: Result): void {
  const rows = new Map(result.requirements.map((row) => [row.id, row]));
  // A merged result may have none, and somebody else's are none of ours.
  if (!isMade(out, "allure-results") || !existsSync(folder(out))) return;
  for (const name of readdirSync(folder(out)).filter((each) => each.endsWith("-result.json"))) {
    const file = join(folder(out), name);
    const told = JSON.parse(readFileSync(file, "utf8")) as AllureResult;
    writeFileSync(file, inertJson(described(told, rows)));
  }
}

/** One test's result with what its rows say. Pure; exported for the tests. */
export function described(
  told: AllureResult,
  rows: ReadonlyMap<string, ResultRequirement>,
): AllureResult {
  const ids = requirementIds.filter((id) =>
    told.labels.some(({ name, value }) => name === "tag" && value === id),
  );
  const unique = (name: string, values: string[]): Label[] =>
    [...new Set(values)].map((value) => ({ name, value }));
  const [, severity] = severities.find(([level]) =>
    ids.some((id) => catalogue[id].level === level),
  ) ?? ["MUST", "normal"];
  const known = ids
    .map((id) => rows.get(id))
    .filter((row) => row !== undefined)
    .filter(isKnown);
  return {
    ...told,
    ...(known.length === 0 ? {} : knownFailure(known)),
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
    links: [
      ...told.links,
      ...ids.flatMap((id) => sourceLinks(catalogue[id].source)),
      ...known.map(({ known: entry }) => ({
        type: "issue",
        name: inert(entry?.reason ?? ""),
        url: entry?.link ?? "",
      })),
    ],
  };
}

function isKnown(row: ResultRequirement): boolean {
  return isExcused(row.verdict, row.known);
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

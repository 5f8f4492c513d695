// The comparison of our model of Okta with what was seen, for a terminal; and what a maintainer can paste as evidence.

import type { DriftReport, TemplateCount } from "./drift.ts";

/** Ends with a line feed. Holds nobody's value. */
export function driftText(report: DriftReport): string {
  const { requests, templates, items, most } = report;
  const seen = templates.map(
    ({ name, seen: count, same }) =>
      `  ${String(count).padStart(6)}  ${name}: ${same === count ? "same" : differing(count - same)}`,
  );
  const told = items.map(
    ({ about, what, times, first }) =>
      `  ${String(times).padStart(6)}  ${about}: ${what} (first in ${first})`,
  );
  const evidence = templates.filter(isEvidence).map((each) => `\n${evidenceOf(each, report)}`);
  const count = items.length === 1 ? "1 difference" : `${items.length} differences`;
  return [
    `${requests} requests of Okta’s; at most ${most.atOnce} at the same time, ${most.changes} changes in one PATCH`,
    "",
    "Templates that were seen:",
    ...(seen.length === 0 ? ["  none"] : seen),
    "",
    `Where our model of Okta differs from what it sent (${count}):`,
    ...(told.length === 0 ? ["  nowhere"] : told),
    ...(evidence.length === 0
      ? []
      : ["", "Seen now; only inferred or not established before:", ...evidence]),
    "",
  ].join("\n");
}

function differing(count: number): string {
  return count === 1 ? "1 differs" : `${count} differ`;
}

export function isEvidence({ basis, established }: TemplateCount): boolean {
  return basis === "inferred" || !established;
}

/** For src/okta/requests: what was seen, how often and when; no name, no id, no address. */
export function evidenceOf(
  { name, basis, established, seen, same, from, to, agent }: TemplateCount,
  { items }: DriftReport,
): string {
  const differs = items.filter(({ about }) => about === name).map(({ what }) => `  - ${what}`);
  const day = (moment: string | undefined): string => moment?.slice(0, 10) ?? "an unknown day";
  const days = day(from) === day(to) ? day(from) : `${day(from)} to ${day(to)}`;
  return [
    `  template: ${name}`,
    `  so far: ${basis}, ${established ? "established" : "not established"}`,
    `  seen: ${seen} times, ${days}, User-Agent “${agent ?? ""}”; ${same} as in the template`,
    ...differs,
  ].join("\n");
}

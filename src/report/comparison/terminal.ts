// A comparison as a user reads it on a terminal: what became worse first. Pure.

import { inert } from "../../wire/inert.ts";
import type { ChangedRow, Comparison } from "./comparison.ts";
import type { ChangedTest } from "./changed-tests.ts";
import { summaryOf } from "./summary.ts";

/** More tests than this are counted; the page and the JSON name all. */
const mostTests = 12;

/** Ends with a line feed. */
export function comparisonText(comparison: Comparison): string {
  const { caveats, rows, tests } = comparison;
  const shown = tests.slice(0, mostTests).map(testText);
  const left = tests.length - shown.length;
  const blocks = [
    ...(caveats.length === 0 ? [] : [caveats.map(inert).join("\n")]),
    ...rows.map(rowText),
    ...(left > 0 ? [...shown, `and ${left} more tests (--html or --json names them)`] : shown),
    summaryOf(comparison),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function rowText({ direction, before, after, id, title, reason }: ChangedRow): string {
  const told = direction === "worse" && reason !== undefined ? inert(reason).split("\n") : [];
  return [
    `${direction}  ${before ?? "not judged"} → ${after ?? "not judged"}  ${id}`,
    `      ${inert(title)}`,
    ...told.map((line) => `      ${line}`),
  ].join("\n");
}

function testText({ title, exchanges }: ChangedTest): string {
  const lines = exchanges.map(
    ({ operation, label, change }) => `      ${operation} (${label}): ${change}`,
  );
  return [`exchanges  ${inert(title)}`, ...lines.map(inert)].join("\n");
}

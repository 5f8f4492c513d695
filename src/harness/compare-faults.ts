// Holds what faults did against what they say they do. Pure.

import { soundProject } from "./fault-projects.ts";
import type { RowsByProject } from "./fault-reporter.ts";
import type { ResultRequirement } from "../report/result.ts";

export interface DeclaredFault {
  readonly name: string;
  readonly breaks: readonly string[];
}

export interface FaultFindings {
  /** One sentence each, with what to mend. */
  readonly complaints: readonly string[];
  readonly faults: number;
  /** How many rows some fault turned red. */
  readonly proven: number;
}

/** @param complete whether all faults ran: only then a row without a fault can be told */
export function compareFaults(
  rows: RowsByProject,
  faults: readonly DeclaredFault[],
  complete: boolean,
): FaultFindings {
  const sound = new Map((rows[soundProject] ?? []).map((row) => [row.id, row]));
  // Of a few tests, no answer may concern a standing row that none of these faults is about.
  const isAsked = ({ id, verdict }: ResultRequirement): boolean =>
    complete || verdict !== "unverified" || faults.some(({ breaks }) => breaks.includes(id));
  const complaints = [...sound.values()]
    .filter((row) => !isGreen(row) && isAsked(row))
    .map(
      (row) => `${soundProject}: ${row.id} is ${row.verdict} without a fault (${row.reason ?? ""})`,
    );
  const proven = new Set<string>();
  for (const fault of faults) {
    const found = rows[fault.name] ?? [];
    const red = found.filter((row) => isRed(row, sound.get(row.id))).map((row) => row.id);
    for (const id of red) proven.add(id);
    complaints.push(...differences(fault, red, found));
  }
  if (complete) {
    const unproven = [...sound.keys()].filter((id) => !proven.has(id));
    complaints.push(...unproven.map((id) => `${id} is not shown to fail: no fault turns it red`));
  }
  return { complaints, faults: faults.length, proven: proven.size };
}

function differences(
  fault: DeclaredFault,
  red: readonly string[],
  rows: readonly ResultRequirement[],
): string[] {
  const unexpected = red.filter((id) => !fault.breaks.includes(id));
  const missing = fault.breaks.filter((id) => !red.includes(id));
  const errors = rows.filter((row) => row.verdict === "error");
  const unproven = rows.filter((row) => red.includes(row.id) && !hasEvidence(row));
  const of = (id: string) => rows.find((row) => row.id === id);
  const received = (id: string) => of(id)?.finding?.received ?? of(id)?.reason ?? "";
  return [
    ...unexpected.map(
      (id) =>
        `${fault.name}: turns ${id} red too (${received(id)}): name it in breaks, or narrow the fault`,
    ),
    ...missing.map(
      (id) =>
        `${fault.name}: leaves ${id} ${of(id)?.verdict ?? "unknown"} (${of(id)?.reason ?? ""}): the check can't see it`,
    ),
    ...unproven.map(
      ({ id }) =>
        `${fault.name}: ${id} is red without the answer that it asserts on: its matcher names none`,
    ),
    ...errors.map(
      (row) =>
        `${fault.name}: ${row.id} is an error (${row.reason ?? ""}): a fault must not cause an error of the harness`,
    ),
  ];
}

/** The answer that was asserted on is among those that the verdict rests on; a limitation that is confirmed asserted on none. */
function hasEvidence({ level, reason, finding, exchanges }: ResultRequirement): boolean {
  if (level === "LIMITATION" && reason === "confirmed") return exchanges.length > 0;
  return finding?.exchange !== undefined && exchanges.includes(finding.exchange);
}

function isGreen(row: ResultRequirement): boolean {
  return ["pass", "note", "not-applicable"].includes(row.verdict);
}

/** A MAY or a limitation has no red of its own: it is red where it differs from the sound provider's. */
function isRed(row: ResultRequirement, sound: ResultRequirement | undefined): boolean {
  if (row.verdict === "fail" || row.verdict === "warn") return true;
  return row.verdict === "note" && (sound?.verdict !== "note" || sound.reason !== row.reason);
}

// What is known of the texts of the two RFCs: where sections begin, where keywords stand. Holds no text.

import type { Level, Lines } from "../../src/requirements/requirement.ts";
import positions from "../../src/requirements/positions.json" with { type: "json" };

export type Rfc = 7643 | 7644;

export interface Position {
  readonly rfc: Rfc;
  readonly line: number;
  readonly keyword: string;
}

export const rfcs: readonly Rfc[] = [7643, 7644];

/** Every RFC 2119 keyword that asks something of somebody; a line with two of them has two positions. */
export const keywordPositions: readonly Position[] = rfcs.flatMap((rfc) =>
  Object.entries(positions[rfc].keywords).flatMap(([keyword, lines]) =>
    lines.map((line) => ({ rfc, line, keyword })),
  ),
);

const levels: Readonly<Record<string, Level>> = {
  MUST: "MUST",
  "MUST NOT": "MUST",
  REQUIRED: "MUST",
  SHALL: "MUST",
  "SHALL NOT": "MUST",
  SHOULD: "SHOULD",
  "SHOULD NOT": "SHOULD",
  RECOMMENDED: "SHOULD",
  "NOT RECOMMENDED": "SHOULD",
  MAY: "MAY",
  OPTIONAL: "MAY",
};

/** The level of a keyword (RFC 2119 §1 to §5); an unknown one throws. */
export function levelOf(keyword: string): Level {
  const level = levels[keyword];
  if (level === undefined) throw new Error(`${keyword} is no keyword of RFC 2119`);
  return level;
}

/** Lines of a section without its subsections, heading included; null where the RFC has no such section. */
export function sectionLines(rfc: Rfc, section: string): Lines | null {
  const begins: Readonly<Record<string, number>> = positions[rfc].sections;
  const first = begins[section];
  if (first === undefined) return null;
  const after = Object.values(begins).filter((line) => line > first);
  return [first, Math.min(...after, positions[rfc].lastLine + 1) - 1];
}

/** Whether a line lies in boilerplate, an example or a list of references. */
export function isSkipped(rfc: Rfc, line: number): boolean {
  return positions[rfc].skipped.some(({ from, to }) => line >= from && line <= to);
}

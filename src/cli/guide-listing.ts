// The guide as `list --source guide` shows it: each statement, and under it where it is checked. Pure.

import { catalogue } from "../requirements/catalogue.ts";
import { citation } from "../requirements/citation.ts";
import type { GuideStatement } from "../requirements/guide-statement.ts";

/** A block for each statement, then a line of counts; ends with a line feed. */
export function guideListing(statements: readonly GuideStatement[]): string {
  const width = Math.max(...requirementsOf(statements).map((id) => id.length));
  const blocks = statements.map((each) => {
    const number = String(each.number).padStart(2);
    const head = `${number}  ${citation({ guide: each.lines })}  ${each.statement}`;
    const rows = each.requirements.map((id) => `${id.padEnd(width)}  ${catalogue[id].level}`);
    return [head, ...[...rows, ...elsewhere(each)].map((home) => `      ${home}`)].join("\n");
  });
  const rows = requirementsOf(statements).length;
  return `${blocks.join("\n")}\n${statements.length} statements of the guide, judged by ${rows} requirements\n`;
}

function elsewhere({ mappingLint, doctor, byHand }: GuideStatement): string[] {
  return [
    ...(mappingLint === undefined ? [] : [`mapping lint: ${mappingLint}`]),
    ...(doctor === undefined ? [] : [`doctor: ${doctor}`]),
    ...(byHand === undefined ? [] : [`by hand: ${byHand}`]),
  ];
}

function requirementsOf(statements: readonly GuideStatement[]): string[] {
  return [...new Set(statements.flatMap(({ requirements }) => requirements))];
}

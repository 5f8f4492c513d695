// A table for the terminal: columns as wide as their longest cell, the last one open.

import { clip, wrap } from "../report/wrap.ts";

/**
 * One line for each row; a line feed in a cell becomes a space.
 * @param width columns that it must fit: other cells are cut, the last goes on below itself
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string[] {
  const all = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, " ")));
  const most = Math.min(60, Math.max(8, Math.floor(width / head.length) - 2));
  const widths = head
    .slice(0, -1)
    .map((_cell, at) => Math.min(most, Math.max(...all.map((row) => row[at]?.length ?? 0))));
  const before = widths.reduce((sum, each) => sum + each + 2, 0);
  return all.flatMap((row) => {
    const cells = widths.map((each, at) => cellOf(row[at] ?? "", each, width));
    const last = wrap(row[widths.length] ?? "", width - before).split("\n");
    return last.map((part, at) =>
      `${at === 0 ? cells.map((cell) => `${cell}  `).join("") : " ".repeat(before)}${part}`.trimEnd(),
    );
  });
}

/** Where nobody knows a width, a long cell is shown whole. */
function cellOf(cell: string, length: number, width: number): string {
  return (width === Infinity ? cell : clip(cell, length)).padEnd(length);
}

// A table for the terminal: columns as wide as their longest cell, the last one open.

/** One line for each row; a line feed in a cell becomes a space. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, " ")));
  const widths = head.map((_cell, at) =>
    Math.min(60, Math.max(...all.map((row) => row[at]?.length ?? 0))),
  );
  return all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

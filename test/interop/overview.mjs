// The table of all implementations in docs/implementations/README.md: what a run against each came to.

const columns = ["pass", "fail", "warn", "note", "unverified", "causes"];

/**
 * @param {string} markdown
 * @param {string} name of the implementation
 * @returns {string | undefined} its line
 */
export function overviewLine(markdown, name) {
  return markdown.split("\n").find((line) => line.startsWith(`| [${name}](`));
}

/**
 * The page with the figures of a run in the line of the implementation; the first columns stay.
 *
 * @param {string} markdown
 * @param {string} name
 * @param {Readonly<Record<string, number>>} summary of result.json, and how many causes its red rows have
 * @throws {Error} where the table has no such line
 */
export function withFigures(markdown, name, summary) {
  const line = overviewLine(markdown, name);
  if (line === undefined) throw new Error(`README.md's table has no line for ${name}`);
  const cells = line.split("|").slice(1, -1);
  const kept = cells.slice(0, cells.length - columns.length);
  const figures = columns.map((column, index) => {
    const width = cells[kept.length + index].length - 2;
    return ` ${String(summary[column]).padStart(width)} `;
  });
  return markdown.replace(line, `|${[...kept, ...figures].join("|")}|`);
}

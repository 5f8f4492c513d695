// Reads docs/implementations/*.md: which rows may be red, with which verdict, and where the code stands.
// Refuses a table that it can't read whole: a row skipped in silence would explain nothing.

/**
 * @typedef {{ file: string, line: number, code: string }} Citation file below node_modules
 * @typedef {{ id: string, verdict: string, citations: Citation[] }} Explained
 */

const header = /^\| *Row *\|/;
const separator = /^\|[\s|:-]+$/;
const ids = /^(?:`[A-Za-z0-9.-]+\/[a-z0-9.-]+`(?:, |$))+$/;
const verdict = /^(?:fail|warn|note|error|unverified)$/;
const citation = /`([^`\s]+):(\d+)` `([^`]+)`/g;

/**
 * The rows of the table whose first column is called Row; a line may name several that have one verdict and one cause.
 *
 * @param {string} markdown
 * @returns {Explained[]}
 * @throws {Error} where there is no such table, or a line of it lacks an id, a verdict or a citation
 */
export function explainedRows(markdown) {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => header.test(line));
  if (start === -1) throw new Error("no table has a first column called Row");
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  const rows = lines.slice(start + 1, end === -1 ? undefined : end);
  return rows.filter((line) => !separator.test(line)).flatMap(explained);
}

/** @param {string} line @returns {Explained[]} */
function explained(line) {
  const [, first = "", second = "", third = ""] = line.split("|").map((cell) => cell.trim());
  const citations = [...third.matchAll(citation)].map(([, file, number, code]) => ({
    file,
    line: Number(number),
    code,
  }));
  if (!ids.test(first) || !verdict.test(second) || citations.length === 0) {
    throw new Error(`a line of the table lacks an id, a verdict or a citation: ${line}`);
  }
  return first.split(", ").map((id) => ({ id: id.slice(1, -1), verdict: second, citations }));
}

/**
 * The packages and versions that a page says it was written at, as in `express@4.22.3`, scopes included.
 *
 * @param {string} markdown
 * @returns {{ name: string, version: string }[]}
 */
export function versionsRead(markdown) {
  return [...markdown.matchAll(/`(@?[a-z][a-z0-9./-]*)@(\d[^`]*)`/g)].map(([, name, version]) => ({
    name,
    version,
  }));
}

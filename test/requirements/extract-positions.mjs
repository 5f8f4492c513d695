// Finds every RFC 2119 keyword in the texts of RFC 7643 and 7644 and prints src/requirements/positions.json.
// Run by hand: node test/requirements/extract-positions.mjs DIRECTORY > src/requirements/positions.json, then
// prettier. The directory holds rfc7643.txt and rfc7644.txt as rfc-editor.org publishes them; the project keeps no copy.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What holds keywords that ask nobody for anything: first line, last line, why. */
const skipped = {
  7643: [
    [1, 147, "title page, boilerplate and table of contents"],
    [207, 239, "how to read the keywords, quotes and figures of the text"],
    [1855, 5102, "examples, and the schemas whose rules stand in sections 3 to 7 already"],
    [5215, 5550, "what IANA asks of those who register schemas"],
    [5551, 5827, "references, acknowledgements and addresses"],
  ],
  7644: [
    [1, 147, "title page, boilerplate and table of contents"],
    [175, 184, "how to read the keywords"],
    [4560, 4710, "what IANA registers: media type and URIs"],
    [4711, 4987, "references, acknowledgements and addresses"],
  ],
};

const furniture = /^(RFC 764[34] {3,}|Hunt, et al\. {3,}|\f)/;
const heading = /^(\d+(?:\.\d+)*)\.? {2}\S/;
const keyword =
  /\b(MUST NOT|MUST|SHALL NOT|SHALL|SHOULD NOT|SHOULD|NOT RECOMMENDED|RECOMMENDED|REQUIRED|MAY|OPTIONAL)\b/g;

/** Runs the lines together, so that a keyword broken over two lines, or two pages, is one. */
function flow(lines) {
  let text = "";
  const starts = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || furniture.test(line)) continue;
    starts.push({ at: text.length, line: index + 1 });
    text += `${line.trim()} `;
  }
  return {
    text,
    lineAt: (offset) => starts.findLast(({ at }) => at <= offset).line,
  };
}

function read(rfc) {
  const lines = readFileSync(join(process.argv[2], `rfc${rfc}.txt`), "utf8").split("\n");
  const isSkipped = (line) => skipped[rfc].some(([from, to]) => line >= from && line <= to);
  const { text, lineAt } = flow(lines);

  const keywords = {};
  for (const { 0: word, index } of text.matchAll(keyword)) {
    const line = lineAt(index);
    if (!isSkipped(line)) (keywords[word] ??= []).push(line);
  }
  const sections = {};
  for (const [index, line] of lines.entries()) {
    const number = index + 1 > 147 && heading.exec(line)?.[1];
    if (number) sections[number] = index + 1;
  }
  return {
    lastLine: lines.length - 1,
    skipped: skipped[rfc].map(([from, to, reason]) => ({ from, to, reason })),
    sections,
    keywords,
  };
}

process.stdout.write(`${JSON.stringify({ 7643: read(7643), 7644: read(7644) }, null, 2)}\n`);

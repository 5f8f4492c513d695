// `npm run bench [-- NAME… --write]`: measures and prints. Writes docs/performance.md where all were measured; with --write
// the rows that were.

import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import * as measures from "./measures.mjs";
import { install } from "./install.mjs";
import { explorer } from "./explore/explore.mjs";
import { listen } from "./listen/listen.mjs";
import { root } from "./processes.mjs";

const { offline, waiting, beside, flat, memory, start } = measures;
const all = { offline, waiting, beside, flat, memory, start, install };
/** Take long in full, so they are measured only when they are named. */
const whenNamed = { explore: explorer, listen };
const named = process.argv.slice(2).filter((each) => each !== "--write");
const known = { ...all, ...whenNamed };
const unknown = named.find((name) => !(name in known));
if (unknown !== undefined) {
  console.error(`no benchmark is called "${unknown}": there are ${Object.keys(known).join(", ")}`);
  process.exit(2);
}

const found = [];
for (const name of named.length === 0 ? Object.keys(all) : named) {
  for (const measure of [await known[name]()].flat()) {
    console.log(
      `${measure.reached ? "reached" : "MISSED "}  ${measure.figure.padStart(7)} (${measure.goal})  ${measure.what}: ${measure.from}`,
    );
    found.push(measure);
  }
}
const file = join(root, "docs/performance.md");
if (named.length === 0 || process.argv.includes("--write")) {
  writeFileSync(
    file,
    await format(page(rowsThere()), {
      ...(await resolveConfig(file)),
      filepath: file,
    }),
  );
}

/** The lines of the page's table as they are. */
function rowsThere() {
  const lines = readFileSync(file, "utf8").split("\n");
  const isOfTable = (/** @type {string} */ line) => /^\| (?!what |-)/.test(line);
  return lines.filter(isOfTable).map((line) => line.replaceAll(/ +/g, " "));
}

function page(there) {
  // Beside rows of another day.
  const measuredOn = there.length === 0 ? "" : `; ${new Date().toISOString().slice(0, 10)}`;
  const measured = found.map(
    ({ what, figure, goal, reached, from }) =>
      `| ${what} | ${figure} | ${goal} | ${reached ? "yes" : "no"} | ${from}${measuredOn} |`,
  );
  const subject = (line) => line.split(" | ")[0];
  const kept = there.map(
    (line) => measured.find((each) => subject(each) === subject(line)) ?? line,
  );
  const lines = [...kept, ...measured.filter((line) => !kept.includes(line))];
  return `# Performance

\`npm run bench\` writes this page, which takes about five minutes on an idle machine. \`npm run bench -- offline\` runs one benchmark,
and \`--write\` keeps its figures. A ratio compares two things that are measured in turn in one run, so it is about the same on a faster
machine. Figures with a unit are from the machine that wrote this page: ${availableParallelism()} cores, Node ${process.versions.node}.

| what | figure | goal | reached | from |
| --- | ---: | --- | --- | --- |
${lines.join("\n")}

The start-up behind 100 ms is the time until the first test sends a request, with the same number of workers and without latency.
[ADR 11](adr/0011-what-a-worker-loads.md) describes what was profiled, and the result.
`;
}

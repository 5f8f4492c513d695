// `npm run mutants`: a mutation testing tool changes the reference provider in one place after another, and the suites must
// notice, or test/mutants/argued/ says why not. Faults explain; mutants measure.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { declaredTests } from "../../build/src/cli/declared-tests.js";
import { hash } from "../../build/src/run/hash.js";
import { root } from "../interop/run-against.mjs";
import { instrument } from "./instrument.mjs";
import { judge } from "./judge.mjs";
import { disagreements, readList, told } from "./list.mjs";
import { isReached, reach } from "./reach.mjs";
import { page, schemaReport } from "./report.mjs";

const { values: asked } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    changed: { type: "string" },
    file: { type: "string" },
    show: { type: "string" },
    reach: { type: "boolean", default: false },
  },
});

const started = performance.now();
const all = await instrument();
const reached = await reach();
const chosen = await selection();
if (chosen.length === 0) {
  process.stderr.write("the flags choose no mutant: give a file of the population, or a number\n");
  process.exit(2);
}
if (asked.show !== undefined) show(all.find(({ id }) => id === asked.show));
else conclude(asked.reach ? unreached() : await judge(chosen, reached, progress));

function progress(/** @type {number} */ done) {
  process.stderr.write(`${done} of ${chosen.length} mutants judged\n`);
}

function unreached() {
  const missed = chosen.filter((each) => !isReached(reached, each));
  return new Map(missed.map(({ id }) => [id, { status: "unreached", rows: [] }]));
}

/** The mutants that the flags ask for. */
async function selection() {
  if (asked.file !== undefined) return all.filter(({ file }) => file === asked.file);
  if (asked.changed !== undefined) return changedSince(asked.changed);
  if (asked.sample !== undefined) return sampled(Number(asked.sample));
  return all;
}

/** Of files that changed, and those that a test of a changed file reaches. */
async function changedSince(/** @type {string} */ commit) {
  const printed = execFileSync("git", ["diff", "--name-only", commit], {
    cwd: root,
    encoding: "utf8",
  });
  const files = new Set(printed.split("\n"));
  const tests = await declaredTests([]);
  const rows = new Set(
    tests
      .filter(({ file }) => files.has(`suites/${file.replace(/\.js$/, ".ts")}`))
      .flatMap(({ requirements }) => requirements),
  );
  return all.filter(
    ({ id, file }) => files.has(file) || (reached.rows.get(id) ?? []).some((row) => rows.has(row)),
  );
}

/** The same ones for the same seed, whatever else is in the population. */
function sampled(/** @type {number} */ size) {
  const weight = ({ file, function: name, from, to, nth }) =>
    hash([asked.seed, file, name, from, to, nth].join("\n"));
  return all.toSorted((one, other) => weight(one) - weight(other)).slice(0, size);
}

function show(mutant) {
  if (mutant === undefined) {
    process.stderr.write(
      `no mutant has the id ${asked.show}; a run prints the ids of those that no row notices\n`,
    );
    process.exitCode = 2;
    return;
  }
  const rows = reached.rows.get(mutant.id) ?? [];
  const how = reached.whileLoading.has(mutant.id)
    ? "runs while modules load, so any row can notice it"
    : `is reached by ${rows.length} rows`;
  process.stdout.write(`${told(mutant)}\n${mutant.mutator}; ${how}\n${rows.join("\n")}\n`);
}

function conclude(outcomes) {
  const complaints = disagreements(readList(), all, outcomes);
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  const of = (/** @type {string} */ status) =>
    [...outcomes.values()].filter((each) => each.status === status).length;
  const took = `${((performance.now() - started) / 60_000).toFixed(1)} min`;
  const counts = asked.reach
    ? `${chosen.length - of("unreached")} reached, ${of("unreached")} reached by no request`
    : `${of("noticed")} noticed, ${of("silent")} silent, ${of("survived")} survived, ${of("unreached")} reached by no request`;
  process.stdout.write(
    `${chosen.length} of ${all.length} mutants: ${counts}, in ${took}; ${complaints.length} complaints\n`,
  );
  if (complaints.length > 0) process.exitCode = 1;
  if (asked.reach) return;
  mkdirSync(join(root, "reports", "mutants"), { recursive: true });
  writeFileSync(
    join(root, "reports", "mutants", "mutation.json"),
    JSON.stringify(schemaReport(chosen, outcomes)),
  );
  if (chosen === all)
    writeFileSync(join(root, "docs", "mutants.md"), page(all, outcomes, readList()));
}

// `npm run mutants`: a mutation testing tool changes the reference provider in one place after another, and the suites must
// notice, or test/mutants/argued/ says why not. Faults explain; mutants measure.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { declaredTests } from "../../build/src/cli/declared-tests.js";
import { hash } from "../../build/src/run/hash.js";
import { root } from "../interop/run-against.mjs";
import { instrument } from "./instrument.mjs";
import { judge } from "./judge.mjs";
import { seenByClient } from "./seen-by-client.mjs";
import { disagreements, keyOf, readList, told } from "./list.mjs";
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
    continue: { type: "boolean", default: false },
  },
});

const folder = join(root, "reports", "mutants");
/** Outcomes so far: a run of more than an hour may be interrupted. */
const kept = join(folder, "outcomes.json");

const started = performance.now();
const all = await instrument();
const reached = await reach();
const chosen = await selection();
if (chosen.length === 0) {
  process.stderr.write("the flags choose no mutant: give a file of the population, or a number\n");
  process.exit(2);
}
if (asked.show !== undefined) await show(all.find(({ id }) => id === asked.show));
else conclude(await judged());

/** With --reach, mutants that no request reaches are reported for the whole population, which takes no extra time. */
async function judged() {
  const missed = all.filter((each) => !isReached(reached, each));
  const unreached = missed.map(({ id }) => [id, { status: "unreached", rows: [] }]);
  if (asked.reach && asked.sample === undefined) return new Map(unreached);
  const before = asked.continue ? noticedBefore() : new Map();
  const rest = chosen.filter(({ id }) => !before.has(id));
  const outcomes = await judge(rest, reached, (soFar) => keep(new Map([...before, ...soFar])));
  return new Map([...before, ...outcomes, ...(asked.reach ? unreached : [])]);
}

/** Outcomes of an earlier run that stay true: a new clause notices more mutants, never fewer. */
function noticedBefore() {
  const outcomes = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  return new Map(
    chosen
      .map((mutant) => [mutant.id, outcomes[keyOf(mutant)]])
      .filter(([, outcome]) => outcome?.status === "noticed"),
  );
}

function keep(/** @type {ReadonlyMap<string, import("./judge.mjs").Outcome>} */ outcomes) {
  process.stderr.write(`${outcomes.size} of ${chosen.length} mutants judged\n`);
  const found = chosen.filter(({ id }) => outcomes.has(id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    kept,
    JSON.stringify(Object.fromEntries(found.map((each) => [keyOf(each), outcomes.get(each.id)]))),
  );
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

async function show(mutant) {
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
  process.stdout.write(`${await seenByClient(mutant, reached)}\n`);
}

function conclude(/** @type {ReadonlyMap<string, import("./judge.mjs").Outcome>} */ outcomes) {
  const complaints = disagreements(readList(), all, outcomes);
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  const of = (/** @type {string} */ status) =>
    [...outcomes.values()].filter((each) => each.status === status).length;
  const took = `${((performance.now() - started) / 60_000).toFixed(1)} min`;
  const reachAlone = asked.reach && asked.sample === undefined;
  const counts = reachAlone
    ? `${all.length - of("unreached")} reached`
    : `${of("noticed")} noticed, ${of("silent")} silent, ${of("survived")} survived`;
  process.stdout.write(
    `${reachAlone ? all.length : chosen.length} of ${all.length} mutants: ${counts}, ${of("unreached")} reached by no request, in ${took}; ${complaints.length} complaints\n`,
  );
  if (complaints.length > 0) process.exitCode = 1;
  if (reachAlone) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "mutation.json"), JSON.stringify(schemaReport(chosen, outcomes)));
  if (chosen === all)
    writeFileSync(join(root, "docs", "mutants.md"), page(all, outcomes, readList()));
}

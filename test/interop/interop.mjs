// `npm run interop [name …]`: all suites against service providers that nobody here wrote, one after the
// other: every red row must be explained in the provider's page, and every row explained there must be red.
// Then all suites against the reference mock made unusual in legal ways: nothing is red. `--write` sets the
// figures in docs/implementations/README.md.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { causes } from "../../build/src/report/causes.js";
import { accusations, overlooked } from "./accusations.mjs";
import { ToolchainMissing } from "./child-server.mjs";
import { disagreements, isRed } from "./disagreements.mjs";
import { explainedRows, versionsRead } from "./explained-rows.mjs";
import { laidOver, rounds } from "./laid-over.mjs";
import { withFigures } from "./overview.mjs";
import { providers } from "./providers.mjs";
import { runAgainst, token } from "./run-against.mjs";
import { differentVerdicts } from "./same-verdicts.mjs";
import { staleCitations } from "./stale-citations.mjs";

/** @typedef {import("./providers.mjs").Provider} Provider */

const folder = fileURLToPath(new URL("../../docs/implementations/", import.meta.url));
const overview = join(folder, "README.md");
const flags = ["--contract", "core", "--mail-domain", "example.com", "--seed", "1"];
const names = ["--department", "Sales", "--company", "Example"];
const asked = process.argv.slice(2).filter((each) => each !== "--write");
const isWriting = process.argv.includes("--write");
/** What the run against each provider said of each row. @type {Map<string, { id: string, verdict: string }[]>} */
const judged = new Map();
const isAsked = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name);

for (const provider of providers.filter(({ name }) => isAsked(name))) {
  await tell(provider.name, (out) => compare(provider, out));
}
if (asked.length === 0) await tell("Two runs", (out) => runAgain(providers[0], out));
for (const round of rounds().filter(([first]) => isAsked(first.name) || isAsked("variants"))) {
  await judge(round);
}

/**
 * Prints what is wrong, and keeps the reports where something is.
 *
 * @param {string} name
 * @param {(out: string) => Promise<string[]>} find
 * @returns {Promise<boolean>} whether nothing is wrong
 */
async function tell(name, find) {
  const out = mkdtempSync(join(tmpdir(), "interop-"));
  const complaints = await find(out).catch((error) => {
    if (!(error instanceof ToolchainMissing)) return [`${error.message}.`];
    process.stdout.write(`${name} is skipped: ${error.message}.\n`);
    return [];
  });
  if (complaints.length === 0) {
    rmSync(out, { recursive: true, force: true });
    return true;
  }
  for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`);
  if (existsSync(join(out, "result.json"))) process.stderr.write(`The run's reports: ${out}\n`);
  process.exitCode = 1;
  return false;
}

/**
 * @param {Provider} provider
 * @param {string} out folder for the run's reports
 * @returns {Promise<string[]>} what is wrong, one sentence each
 */
async function compare({ name, pages, hides = {}, start, defects }, out) {
  const read = pages.map((page) => readFileSync(join(folder, page), "utf8"));
  const explained = read.flatMap(explainedRows).filter(({ id }) => !(id in hides));
  const running = await start(token);
  const result = await runAgainst(running, out, [...flags, ...names]);
  const { run, requirements, summary } = result;
  judged.set(name, requirements);
  const red = requirements.filter(isRed).length;
  process.stdout.write(
    `${name}: ${summary.pass} pass, ${red} red, ${explained.length} explained in ${pages.join(" and ")}\n`,
  );
  const gathered = causes(result);
  const { text, areFew } = counted(gathered);
  process.stdout.write(`${name}: ${text}\n`);
  const before = readFileSync(overview, "utf8");
  const after = withFigures(before, name, { ...summary, causes: gathered.length });
  if (isWriting) writeFileSync(overview, after);
  return [
    ...(run.ended === "complete" ? [] : [`The run is ${run.ended}: ${run.problems.join("; ")}.`]),
    ...(areFew ? [] : [`More than a third of the red rows are causes of their own: ${text}.`]),
    ...disagreements(requirements, explained, defects),
    ...staleCitations(explained, read.flatMap(versionsRead), running.sources),
    ...(after === before || isWriting
      ? []
      : ["README.md's table has other figures; `npm run interop -- --write` sets them."]),
  ];
}

/** @param {{ rows: readonly object[] }[]} groups */
function counted(groups) {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const alone = groups.filter((group) => group.rows.length === 1).length;
  return {
    text: `${groups.length} causes of ${rows} red rows, ${alone} of them of one row`,
    areFew: alone * 3 <= rows,
  };
}

/**
 * @param {Provider} provider one whose run takes little time, and has ended
 * @param {string} out folder for the run's reports
 * @returns {Promise<string[]>} the rows of which a second run of the same seed says something else
 */
async function runAgain({ name, start }, out) {
  const { requirements } = await runAgainst(await start(token), out, [...flags, ...names]);
  const different = differentVerdicts(judged.get(name) ?? [], requirements);
  const told = different.length === 0 ? "the same verdicts" : "different verdicts";
  process.stdout.write(`Two runs of one seed against ${name} have ${told}\n`);
  return different;
}

/**
 * One run for the round; where that accuses, each of the round alone, to see which.
 *
 * @param {import("./unusual-variants.mjs").Variant[]} round
 */
async function judge(round) {
  const [one] = round;
  if (round.length === 1) {
    await accuse(`A provider with ${one.name}`, one);
    return;
  }
  const name = `A provider unusual in ${round.length} ways (round ${one.round})`;
  if (await accuse(name, laidOver(name, round))) return;
  for (const each of round) await accuse(`A provider with ${each.name}`, each);
}

/** @param {string} name @param {import("./unusual-variants.mjs").Variant} variant */
function accuse(name, variant) {
  return tell(name, async (out) => {
    const { complaints, passed } = await accusations(variant, out);
    const unseen = variant.fault === undefined ? [] : await overlooked(variant, out);
    const beside = variant.fault === undefined ? "" : `; beside it ${variant.fault}`;
    process.stdout.write(`${name}: ${passed} pass${beside}\n`);
    return [...complaints, ...unseen];
  });
}

// Rows of the suites held against many providers in one run of Playwright, as the fault run does it: a whole run
// over each takes a minute, and is `npm run interop`'s.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testsFor } from "../../build/src/cli/fault-selection.js";
import { isStanding } from "../../build/src/verdict/standing/checks.js";
import { playwright } from "../../build/src/cli/playwright.js";
import {
  faultProjectsVariable,
  writeFaultProjects,
} from "../../build/src/harness/fault-projects.js";
import { startWorkerOutput } from "../../build/src/harness/worker-output.js";
import { seeded } from "../../build/mocks/seed.js";
import { toRun } from "../../build/src/run/from-environment.js";
import { resolve } from "../../build/src/run/resolve.js";
import { root, token } from "./run-against.mjs";

/** @typedef {{ id: string, verdict: string, reason?: string }} Row */

/**
 * @typedef {object} Held
 * @property {{ baseUrl: string, close: () => Promise<void> }} provider is closed when all are judged
 * @property {readonly string[]} ids rows to judge
 * @property {boolean} [standing] what holds for every exchange is judged too, over those that were sent
 * @property {Readonly<Record<string, string>>} [settings] of the run
 */

/**
 * @param {ReadonlyMap<string, Held>} providers by any name
 * @returns {Promise<Map<string, Row[]>>} of each provider the rows that were asked for
 */
export async function judgedRows(providers) {
  const folder = mkdtempSync(join(tmpdir(), "judged-rows-"));
  try {
    const named = [...providers].map(([name, held], at) => ({ name, held, key: `p${at}` }));
    const projects = Object.fromEntries(
      named.map(({ key, held }) => [
        key,
        { runFile: runFile(folder, key, held), ids: testsFor(held.ids) },
      ]),
    );
    const projectsFile = join(folder, "projects.json");
    writeFaultProjects(projectsFile, { folder, projects });
    const { code, output } = await playwright({
      args: [],
      config: join(root, "dist", "faults.config.js"),
      runFile: "",
      token,
      env: { [faultProjectsVariable]: projectsFile },
      quiet: true,
    });
    if (code !== 0) throw new Error(`Playwright ended with code ${code}: ${output}`);
    const rows = JSON.parse(readFileSync(join(folder, "rows.json"), "utf8"));
    return new Map(
      named.map(({ name, key, held }) => [
        name,
        rows[key].filter(({ id }) => held.ids.includes(id) || (held.standing && isStanding(id))),
      ]),
    );
  } finally {
    await Promise.all([...providers.values()].map(({ provider }) => provider.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} key @param {Held} held */
function runFile(folder, key, { provider, settings = {} }) {
  const out = join(folder, key);
  const { location, department, company, preexisting } = seeded;
  const said = { location, department, company, preexisting: preexisting.userName };
  const resolved = resolve({ ...said, mailDomain: "example.com", out, ...settings }, {});
  const run = toRun(resolved, { target: provider.baseUrl, isMock: false });
  startWorkerOutput(out);
  writeFileSync(`${out}.json`, JSON.stringify({ ...run, fault: key }));
  return `${out}.json`;
}

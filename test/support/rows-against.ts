// What the suites come to against several targets, each by its name, in one Playwright and without the command line:
// as the fault run does it. No target is looked at beforehand, and a check that fails costs no new worker.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../../mocks/seed.ts";
import { playwright } from "../../src/cli/playwright.ts";
import { faultProjectsVariable, writeFaultProjects } from "../../src/harness/fault-projects.ts";
import type { RowsByProject } from "../../src/harness/fault-reporter.ts";
import { startWorkerOutput } from "../../src/harness/worker-output.ts";
import { toRun } from "../../src/run/from-environment.ts";
import { resolve } from "../../src/run/resolve.ts";

export interface Asked {
  /** Where results go. */
  readonly folder: string;
  readonly token: string;
  /** Only the tests that judge one of these rows; all where there are none. */
  readonly ids?: readonly string[];
  /** Seconds, as `--timeout` takes them. */
  readonly timeout?: string;
}

/** @param targets base URLs by name */
export async function rowsAgainst(
  targets: Readonly<Record<string, string>>,
  { folder, token, ids, timeout }: Asked,
): Promise<RowsByProject> {
  mkdirSync(folder, { recursive: true });
  const projects = Object.fromEntries(
    Object.entries(targets).map(([name, target], at) => {
      const runFile = join(folder, `${at}.json`);
      writeFileSync(runFile, JSON.stringify({ ...runAgainst(name, target), fault: name }));
      return [name, { runFile, ...(ids && { ids }) }];
    }),
  );
  const projectsFile = join(folder, "projects.json");
  writeFaultProjects(projectsFile, { folder, projects });
  await playwright({
    args: [],
    config: fileURLToPath(new URL("../../dist/faults.config.js", import.meta.url)),
    runFile: "",
    token,
    env: { [faultProjectsVariable]: projectsFile },
    quiet: true,
  });
  return JSON.parse(readFileSync(join(folder, "rows.json"), "utf8")) as RowsByProject;

  /** With all that a profile can say, so that no row lacks it. */
  function runAgainst(name: string, target: string) {
    const { location, department, company, preexisting } = seeded;
    const out = join(folder, name);
    const profile = { location, department, company, preexisting: preexisting.userName };
    const resolved = resolve({ ...profile, ...(timeout && { timeout }), out }, {});
    startWorkerOutput(out);
    return toRun(resolved, { target, isMock: false });
  }
}

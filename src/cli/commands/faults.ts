// `interact-scim faults`: every fault must turn exactly the rows red that it names, and every row must be
// turned red by some fault. One Playwright invocation for all faulty providers.

import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import type { Fault } from "../../../mocks/fault.ts";
import { faults } from "../../../mocks/faults.ts";
import { seeded } from "../../../mocks/seed.ts";
import { serve, type Served } from "../../../mocks/serve.ts";
import { compareFaults, type FaultFindings } from "../../harness/compare-faults.ts";
import { plural } from "../../report/comparison/summary.ts";
import type { RowsByProject } from "../../harness/fault-reporter.ts";
import { toRun } from "../../run/from-environment.ts";
import { startWorkerOutput } from "../../harness/worker-output.ts";
import { nearest } from "../../run/nearest.ts";
import { resolve } from "../../run/resolve.ts";
import type { ContractVariant } from "../../run/run.ts";
import {
  faultProjectsVariable,
  soundProject,
  writeFaultProjects,
  type FaultProject,
} from "../../harness/fault-projects.ts";
import { UsageError } from "../../run/usage-error.ts";
import { faultListing, faultPlaces } from "../fault-listing.ts";
import { faultSelection } from "../fault-selection.ts";
import { compiled, playwright } from "../playwright.ts";
import { wrapped } from "../wrapped.ts";

interface Options {
  readonly full?: boolean;
  readonly list?: boolean;
}

export function faultsCommand(): Command {
  return new Command("faults")
    .description("show that every check can fail: each fault turns exactly its rows red")
    .argument("[names...]", "these faults only")
    .option(
      "--full",
      "run every test against every fault (default: the tests that it can touch, and a sample)",
    )
    .option("--list", "list the faults by topic, with what each does wrong; run nothing")
    .action(async (names: string[], { full = false, list = false }: Options) => {
      const chosen = names.length === 0 ? Object.values(faults) : names.map(faultNamed);
      if (list) process.stdout.write(wrapped(faultListing(chosen), 4));
      else {
        if (names.length > 0) process.stdout.write(faultPlaces(chosen));
        process.exitCode = await run(chosen, full, names.length === 0);
      }
    });
}

async function run(chosen: readonly Fault[], full: boolean, complete: boolean): Promise<0 | 1 | 3> {
  const token = randomBytes(24).toString("base64url");
  const folder = mkdtempSync(join(tmpdir(), "interact-scim-faults-"));
  const servers: Served[] = [];
  try {
    const projects: Record<string, FaultProject> = {};
    // The sound provider is what the others are held against: where a few run, in the rows that these run in.
    const ofChosen = complete ? undefined : [...new Set(chosen.flatMap(faultSelection))];
    const selectionOf = (fault: Fault | undefined) =>
      fault === undefined ? ofChosen : faultSelection(fault);
    for (const fault of [undefined, ...chosen]) {
      const name = fault?.name ?? soundProject;
      const contract = fault?.contract ?? "guide";
      const server = await serve({
        options: { token, contract, seed: { users: 120, groups: 105 } },
        ...(fault === undefined ? {} : { fault }),
      });
      servers.push(server);
      const ids = full ? undefined : selectionOf(fault);
      const { timeoutMs, large } = fault ?? {};
      const runFile = prepare(folder, name, { contract, target: server.baseUrl, timeoutMs, large });
      projects[name] = { runFile, ...(ids === undefined ? {} : { ids }) };
    }
    const projectsFile = join(folder, "projects.json");
    writeFaultProjects(projectsFile, { folder, projects });
    const { code, output } = await playwright({
      args: [],
      config: compiled("faults.config.js"),
      runFile: "",
      token,
      // Nobody sees the excerpts of code that Playwright would colour.
      env: { [faultProjectsVariable]: projectsFile, FORCE_COLOR: "0" },
    });
    const rows = readRows(join(folder, "rows.json"));
    if (rows === undefined || (rows[soundProject] ?? []).length === 0) {
      process.stderr.write(`Playwright ended with code ${code} and left no result. ${output}\n`);
      return 3;
    }
    return conclude(compareFaults(rows, chosen, complete));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultNamed(name: string): Fault {
  const fault = faults[name];
  if (fault !== undefined) return fault;
  throw new UsageError(`unknown fault "${name}"${nearest(name, Object.keys(faults))}`);
}

/** Writes the Run against one faulty provider; returns its file. */
function prepare(
  folder: string,
  name: string,
  provider: {
    contract: ContractVariant;
    target: string;
    timeoutMs: number | undefined;
    large: boolean | undefined;
  },
): string {
  const { contract, target, timeoutMs, large = false } = provider;
  const { location, department, company, preexisting } = seeded;
  const out = join(folder, name);
  const resolved = resolve(
    { contract, location, department, company, out, preexisting: preexisting.userName },
    {},
  );
  const file = join(folder, `${name}.json`);
  const limit = timeoutMs === undefined ? {} : { timeoutMs };
  const run = { ...toRun(resolved, { target, isMock: true }), ...limit, large, fault: name };
  writeFileSync(file, JSON.stringify(run));
  startWorkerOutput(out);
  return file;
}

function readRows(file: string): RowsByProject | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RowsByProject;
  } catch {
    return undefined;
  }
}

function conclude({ complaints, proven, faults: count }: FaultFindings): 0 | 1 {
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  const verdict =
    complaints.length === 0 ? "all as declared" : plural(complaints.length, "complaint");
  process.stdout.write(
    `${plural(count, "fault")}, ${plural(proven, "requirement")} shown to fail: ${verdict}\n`,
  );
  return complaints.length === 0 ? 0 : 1;
}

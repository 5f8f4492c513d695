// `interact-scim cleanup`: removes what a run that was killed has left at its target, by its journal.

import { readdirSync } from "node:fs";
import { join, resolve as absolute } from "node:path";
import { Command } from "commander";
import { stateFolder } from "../../run/state-folder.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { cleanUp } from "../../ownership/clean-up.ts";
import { readHead, writersOf, type JournalHead } from "../../ownership/journal.ts";
import { withRateLimit } from "../with-rate-limit.ts";
import { remainingPhrases } from "../../report/remaining.ts";
import { tokenOf } from "../token.ts";
import { stillRunning } from "../running.ts";
import { inert } from "../../wire/inert.ts";

interface CleanUpFlags {
  readonly run?: string;
  readonly journal?: string;
  readonly tokenEnv?: string;
  readonly force: boolean;
}

export function cleanUpCommand(): Command {
  return new Command("cleanup")
    .description("remove what a killed run left at its target")
    .option("--run <id>", "this run only (default: every run that isn't cleaned up yet)")
    .option("--journal <dir>", "folder of the journals (default: the user's state folder)")
    .option("--token-env <name>", "variable that holds the token (default: the run's own)")
    .option("--force", "clean up even if a process of the run seems to be running", false)
    .action(async (flags: CleanUpFlags) => {
      process.exitCode = await run(flags);
    });
}

async function run(flags: CleanUpFlags): Promise<0 | 1> {
  const folder = absolute(flags.journal ?? process.env["SCIM_JOURNAL"] ?? stateFolder(process.env));
  const found = journals(folder, flags.run);
  if (found.length === 0 && flags.run !== undefined) {
    throw new UsageError(
      `no journal of the run ${flags.run} in ${folder}: the run is cleaned up already, or its journal is in another folder (--journal)`,
    );
  }
  if (found.length === 0) process.stdout.write(`Nothing to clean up: no journal in ${folder}\n`);
  const ends: boolean[] = [];
  for (const journal of found) ends.push(await finish(journal, flags));
  return ends.every(Boolean) ? 0 : 1;
}

interface Found {
  readonly folder: string;
  readonly head: JournalHead;
}

/** @throws UsageError where one of them can be somebody else's; of other runs than the one asked for, none is read */
function journals(folder: string, run: string | undefined): Found[] {
  return names(folder).flatMap((name) => {
    // A journal's folder has its run's id, and then the target.
    if (run !== undefined && !name.startsWith(`${run}-`)) return [];
    const head = readHead(join(folder, name));
    return head === undefined ? [] : [{ folder: join(folder, name), head }];
  });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** False where something is still there, or may be. */
async function finish({ folder, head }: Found, flags: CleanUpFlags): Promise<boolean> {
  const what = `run ${head.run.id} of ${head.startedAt} at ${head.run.target}`;
  const [running] = flags.force ? [] : await stillRunning(writersOf(folder));
  if (running !== undefined) {
    process.stderr.write(
      `${tool.name}: ${what} seems to be running (process ${running}): wait for it, or give --force\n`,
    );
    return false;
  }
  const run = {
    ...head.run,
    ...(flags.tokenEnv === undefined ? {} : { tokenEnv: flags.tokenEnv }),
  };
  const token = await tokenOf(run);
  const { removed, remaining, isOver } = await withRateLimit(run, () =>
    cleanUp({ ...run, journal: join(folder, "..") }, token),
  );
  const lines = remainingPhrases(remaining).map((each) => `  left at the target: ${inert(each)}`);
  const end = isOver ? "nothing more to do" : "not finished: try again";
  process.stdout.write(
    `${[`${what}: ${removed} removed, ${remaining.length} left; ${end}`, ...lines].join("\n")}\n`,
  );
  return isOver;
}

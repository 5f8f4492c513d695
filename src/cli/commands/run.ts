// `interact-scim run`: flags, environment and profile → one Run → Playwright → verdict → exit code.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { widthOf } from "../../report/screen.ts";
import { wrap } from "../../report/wrap.ts";
import { toRun } from "../../run/from-environment.ts";
import { lookAtTarget } from "../../harness/look-at-target.ts";
import { startWorkerOutput } from "../../harness/worker-output.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Flags, type Resolved } from "../../run/resolve.ts";
import { checkFolder, runMakes, takeFolder, type Taking } from "../../run/results-folder.ts";
import type { Run, RunSettings } from "../../run/run.ts";
import { tool } from "../../run/tool.ts";
import type { ExitCode } from "../../verdict/exit-code.ts";
import { conclude } from "../conclude.ts";
import { banner, lacking } from "../banner.ts";
import { addSettings } from "../options.ts";
import { withRateLimit } from "../with-rate-limit.ts";
import { playwright } from "../playwright.ts";
import { finishedResult } from "../finished-result.ts";
import { selection } from "../selection.ts";
import { startJournal } from "../start-journal.ts";
import { startMock } from "../start-mock.ts";
import { tokenOf } from "../token.ts";
import { keepToken } from "../token-keeper.ts";
import { usersMet, usersMetBefore } from "../../ownership/users-met.ts";
import type { UsersMet } from "../../wire/strangers.ts";
import { missingNeeds } from "../../run/needs.ts";
import { inert } from "../../wire/inert.ts";
import { NoAnswer } from "../../wire/no-answer.ts";
import { namesInUse, namesText } from "../names-in-use.ts";
import { signedClient } from "../signed-client.ts";
import { whyNotToStart } from "../preflight.ts";

export function runCommand(): Command {
  return addSettings(new Command("run"))
    .description(
      "send Okta's requests to a target, or to the reference mock, and judge the answers",
    )
    .option("--profile <file>", "file with the settings of a target, such as target.yaml")
    .addHelpText(
      "after",
      "\nExit codes: 0 no fail, 1 a fail, 2 usage or token or path, 3 error or no answer, 130 interrupted.",
    )
    .action(async (options: Flags & { profile?: string }) => {
      process.exitCode = await run(options);
    });
}

/**
 * The whole way of a run; its reports lie in the folder that the settings name.
 * @param overrides settings that win over flags, environment and profile
 */
export async function run(
  options: Flags & { profile?: string },
  overrides: Partial<Pick<Resolved, "knownFailures" | "out">> = {},
): Promise<ExitCode> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const given = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const resolved = { ...given, ...overrides };
  checkFolder(resolved.out, takingOf(resolved));
  const select = selection(resolved);
  return resolved.target === undefined
    ? await againstMock(resolved, select)
    : await againstTarget(resolved, resolved.target, select);
}

async function againstMock(resolved: Resolved, select: readonly string[]): Promise<ExitCode> {
  const mock = await startMock(resolved.contract);
  try {
    const organisation = mock.organisation;
    const preexisting = { userName: mock.preexisting };
    const started = toRun(
      { ...resolved, organisation, preexisting },
      { target: mock.baseUrl, isMock: true },
    );
    return await perform(started, mock.token, select);
  } finally {
    await mock.close();
  }
}

async function againstTarget(
  resolved: Resolved,
  target: string,
  select: readonly string[],
): Promise<ExitCode> {
  const started = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(started);
  const met = usersMetBefore();
  const obstacle = await whyNotToStart(started, token, met);
  if (obstacle !== undefined) {
    process.stderr.write(`${tool.name}: ${obstacle.sentence}\n`);
    return obstacle.code;
  }
  const names = await namesToChooseFrom(started, token, met);
  return perform(started, token, select, { names, met: met.names });
}

/** What users at the target have of what the run wasn't told; lines for the terminal. */
async function namesToChooseFrom(run: Run, token: string, met: UsersMet): Promise<string[]> {
  const needs = missingNeeds(run);
  if (needs.length === 0) return [];
  const client = signedClient(run, token, { allowWrites: false, met });
  const gapMs = run.maxRate === undefined ? 0 : 1000 / run.maxRate;
  try {
    return namesText(await namesInUse((request) => client.send(request), token, gapMs), needs);
  } catch (error) {
    // The suites are about to meet the same, and to judge it.
    if (error instanceof NoAnswer) return [];
    throw error;
  } finally {
    await client.close();
  }
}

function takingOf({ shard, transcript, force }: RunSettings): Taking {
  // A part of a run leaves what `merge` makes both reports of.
  const makes = [
    ...runMakes.filter((name) => shard === undefined || !/^(?:playwright|allure)/.test(name)),
    ...(shard === undefined ? [] : ["blob"]),
    ...(transcript ? ["transcripts"] : []),
  ];
  return { makes, force };
}

interface Beforehand {
  /** Lines for the terminal. */
  readonly names: readonly string[];
  /** Whom the answers so far have named. */
  readonly met: readonly string[];
}

async function perform(
  run: Run,
  token: string,
  select: readonly string[],
  { names, met }: Beforehand = { names: [], met: [] },
): Promise<ExitCode> {
  const tell = (text: string) => process.stderr.write(wrap(text, widthOf(process.stderr), 2));
  tell(banner(run));
  // Not wrapped: one of them is to be pasted.
  for (const line of names) process.stderr.write(`${inert(line)}\n`);
  const folder = mkdtempSync(join(tmpdir(), "interact-scim-"));
  const runFile = join(folder, "run.json");
  const resultFile = join(run.out, "result.json");
  writeFileSync(runFile, JSON.stringify(run), { mode: 0o600 });
  takeFolder(run.out, takingOf(run));
  startWorkerOutput(run.out);
  if (met.length > 0) usersMet(run, token)?.tell(met);
  startJournal(run);
  // Playwright ends its tests on Ctrl-C and writes the result; this process waits.
  const keeper = await keepToken(run, token);
  const signals: NodeJS.Signals[] = [];
  const interrupt = (signal: NodeJS.Signals) => signals.push(signal);
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const { maxTimeMs } = run;
    const { code, isLate } = await withRateLimit(run, async () => {
      if (!run.isMock) tell(lacking(await lookAtTarget(run, token)));
      return playwright({ args: select, runFile, token, maxTimeMs });
    });
    if (isLate) {
      process.stderr.write(`${tool.name}: stopped after ${maxTimeMs / 1000} s (--max-time)\n`);
    }
    const result = finishedResult(resultFile);
    if (result === undefined) {
      const remedy = `finish with: ${tool.name} cleanup --run ${run.id}`;
      const why = `Playwright ended with code ${code} and left no complete ${resultFile}; ${remedy}`;
      const isStopped = signals.length > 0;
      const sentence = isStopped ? `stopped before everything was removed; ${remedy}` : why;
      process.stderr.write(`${tool.name}: ${sentence}\n`);
      return isStopped ? 130 : 3;
    }
    return await conclude(result, run.out, {
      interrupted: signals.length > 0,
      isLate,
      knownFailures: run.knownFailures,
      transcript: run.transcript,
    });
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await keeper?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

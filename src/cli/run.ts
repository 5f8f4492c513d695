// `interact-scim run`: flags, environment and profile → one Run → Playwright → verdict → exit code.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { validateResult } from "#openapi/validators.generated.js";
import { startAllure } from "../report/allure.ts";
import type { Result } from "../report/result.ts";
import { toRun } from "../run/from-environment.ts";
import { startLeaving } from "../run/left.ts";
import { readProfile } from "../run/read-profile.ts";
import { resolve, type Flags, type Resolved } from "../run/resolve.ts";
import type { Run } from "../run/run.ts";
import { tool } from "../run/tool.ts";
import type { ExitCode } from "../verdict/exit-code.ts";
import { conclude } from "./conclude.ts";
import { foreword } from "./foreword.ts";
import { addSettings } from "./options.ts";
import { playwright } from "./playwright.ts";
import { selection } from "./selection.ts";
import { startMock } from "./start-mock.ts";
import { tokenFor } from "./token.ts";
import { whyNotToStart } from "./preliminary.ts";

export function runCommand(): Command {
  return addSettings(new Command("run"))
    .description(
      "replay Okta's requests against a target, or the reference mock, and judge the answers",
    )
    .option("--profile <file>", "target.yaml: what the flags hold, and what a real target needs")
    .addHelpText(
      "after",
      "\nExit codes: 0 no fail, 1 a fail, 2 usage or token or path, 3 error or no answer, 130 interrupted.",
    )
    .action(async (options: Flags & { profile?: string }) => {
      process.exitCode = await run(options);
    });
}

async function run(options: Flags & { profile?: string }): Promise<ExitCode> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
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
  const token = tokenFor(resolved, target);
  const started = toRun(resolved, { target, isMock: false });
  const obstacle = await whyNotToStart(started, token);
  if (obstacle !== undefined) {
    process.stderr.write(`${tool.name}: ${obstacle.sentence}\n`);
    return obstacle.code;
  }
  return perform(started, token, select);
}

async function perform(run: Run, token: string, select: readonly string[]): Promise<ExitCode> {
  process.stderr.write(foreword(run));
  const folder = mkdtempSync(join(tmpdir(), "interact-scim-"));
  const runFile = join(folder, "run.json");
  const resultFile = join(run.out, "result.json");
  writeFileSync(runFile, JSON.stringify(run), { mode: 0o600 });
  mkdirSync(run.out, { recursive: true });
  rmSync(resultFile, { force: true });
  startLeaving(run.out);
  startAllure(run.out);
  // Ctrl-C reaches Playwright too, which ends its tests and writes the result; this process waits.
  const signals: NodeJS.Signals[] = [];
  const interrupt = (signal: NodeJS.Signals) => signals.push(signal);
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const { code } = await playwright({ args: select, runFile, token });
    const result = readResult(resultFile);
    if (result === undefined) {
      if (signals.length > 0) return 130;
      process.stderr.write(
        `${tool.name}: Playwright ended with code ${code} and left no complete ${resultFile}\n`,
      );
      return 3;
    }
    return conclude(result, run.out, {
      interrupted: signals.length > 0,
      knownFailures: run.knownFailures,
      transcript: run.transcript,
    });
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A missing or unfinished file is no result. */
function readResult(file: string): Result | undefined {
  try {
    const result: unknown = JSON.parse(readFileSync(file, "utf8"));
    return validateResult(result) ? (result as Result) : undefined;
  } catch {
    return undefined;
  }
}

// `interact-scim run`: flags, environment and profile → one Run → Playwright → verdict → exit code.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Command } from "commander";
import { junit } from "../report/junit.ts";
import { page } from "../report/page/page.ts";
import type { Result } from "../report/result.ts";
import { terminal } from "../report/terminal.ts";
import { toRun } from "../run/from-environment.ts";
import { startLeaving } from "../run/left.ts";
import { readProfile } from "../run/read-profile.ts";
import { resolve, type Flags, type Resolved } from "../run/resolve.ts";
import { isNarrowed, type Run } from "../run/run.ts";
import { tool } from "../run/tool.ts";
import { UsageError } from "../run/usage-error.ts";
import { exitCode, type ExitCode } from "../verdict/exit-code.ts";
import { foreword } from "./foreword.ts";
import { staleKnownFailures } from "../verdict/known-failures.ts";
import { addSettings } from "./options.ts";
import { playwright } from "./playwright.ts";
import { finishedResult } from "./finished-result.ts";
import { selection } from "./selection.ts";
import { startMock } from "./start-mock.ts";
import { writeTranscripts } from "./write-transcripts.ts";
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

/**
 * The whole way of a run; its reports lie in the folder that the settings name.
 * @param overrides settings that win over flags, environment and profile
 */
export async function run(
  options: Flags & { profile?: string },
  overrides: Partial<Pick<Resolved, "knownFailures">> = {},
): Promise<ExitCode> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const given = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const resolved = { ...given, ...overrides };
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
  const token = process.env[resolved.tokenEnv]?.trim() ?? "";
  if (token === "") {
    throw new UsageError(
      `no token for ${target}: put it in the variable ${resolved.tokenEnv}, or name another with --token-env`,
    );
  }
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
  // Ctrl-C reaches Playwright too, which ends its tests and writes the result; this process waits.
  const signals: NodeJS.Signals[] = [];
  const interrupt = (signal: NodeJS.Signals) => signals.push(signal);
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const { code } = await playwright({ args: select, runFile, token });
    const result = finishedResult(resultFile);
    if (result === undefined) {
      if (signals.length > 0) return 130;
      process.stderr.write(
        `${tool.name}: Playwright ended with code ${code} and left no complete ${resultFile}\n`,
      );
      return 3;
    }
    return conclude(result, run, signals.length > 0);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    rmSync(folder, { recursive: true, force: true });
  }
}

function conclude(result: Result, run: Run, interrupted: boolean): ExitCode {
  if (result.tests.length === 0 && result.run.ended === "complete") {
    process.stderr.write(
      `${tool.name}: no test matches what was asked for; see ${tool.name} list\n`,
    );
    return 2;
  }
  writeFileSync(join(run.out, "junit.xml"), junit(result));
  writeFileSync(join(run.out, "index.html"), page(result));
  if (run.transcript) writeTranscripts(result, run.out);
  const today = new Date().toISOString().slice(0, 10);
  const stale = staleKnownFailures(result.requirements, run.knownFailures, today);
  const colour = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  process.stdout.write(terminal(result, { colour, stale, command: `npx --no ${tool.name}` }));
  process.stdout.write(
    `Reports: ${relative(process.cwd(), run.out) || "."}/ (result.json, junit.xml, playwright/, allure-results/)\nPage:    ${join(run.out, "index.html")}\n`,
  );
  const answered = result.exchanges.some((exchange) => exchange.response !== undefined);
  return exitCode(result.requirements, {
    interrupted: interrupted || result.run.ended === "interrupted",
    unanswered: !answered || result.run.ended === "broken",
    narrowed: isNarrowed(run),
    strict: run.strict,
    stale,
  });
}

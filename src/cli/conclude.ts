// What a command does with a result: renders it, tells it, and comes to the exit code.

import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { markKnown } from "../report/allure.ts";
import { circumstancesOf } from "../report/conclusion.ts";
import { page } from "../report/page/page.ts";
import type { Result } from "../report/result.ts";
import { mayColour, widthOf } from "../report/screen.ts";
import { terminal } from "../report/terminal.ts";
import { isMade, writeReport } from "../run/results-folder.ts";
import { wrap } from "../report/wrap.ts";
import { tool } from "../run/tool.ts";
import { toHar } from "../wire/har.ts";
import { inert, inertJson } from "../wire/inert.ts";
import { exitOf, type ExitCode } from "../verdict/exit-code.ts";
import { staleKnownFailures, type KnownFailure } from "../verdict/known-failures.ts";
import { tellGithub } from "./tell-github.ts";
import { writeTranscripts } from "./write-transcripts.ts";

export interface Ending {
  /** By a signal that reached the command itself. */
  readonly interrupted: boolean;
  /** Stopped by --max-time. */
  readonly isLate?: boolean;
  readonly knownFailures?: readonly KnownFailure[];
  readonly transcript?: boolean;
  /** The command has shown the red rows already. */
  readonly withoutRows?: boolean;
}

/** Writes the reports beside result.json, prints the verdict, and returns the exit code. */
export async function conclude(result: Result, out: string, ending: Ending): Promise<ExitCode> {
  if (
    result.tests.length === 0 &&
    result.run.ended === "complete" &&
    result.run.shard === undefined
  ) {
    process.stderr.write(
      `${tool.name}: no test matches what was asked for; see ${tool.name} list\n`,
    );
    return 2;
  }
  // Its XML library is needed now and by no command's start.
  const { junit } = await import("../report/junit.ts");
  writeReport(out, "junit.xml", junit(result));
  markKnown(out, result);
  tellGithub(result, process.env);
  writeReport(out, "index.html", page(result));
  writeReport(out, "exchanges.har", inertJson(toHar(result.exchanges, result.tool)));
  if (ending.transcript === true) writeTranscripts(result, out);
  const today = new Date().toISOString().slice(0, 10);
  const stale = staleKnownFailures(result.requirements, ending.knownFailures ?? [], today);
  const colour = mayColour(process.stdout, process.env);
  const width = widthOf(process.stdout);
  const { withoutRows = false } = ending;
  const command = `npx --no ${tool.name}`;
  const folder = inert(relative(process.cwd(), out) || ".");
  const reports = folder === join("reports", "latest") ? {} : { reports: folder };
  const look = { colour, width, stale, withoutRows, command, ...reports };
  process.stdout.write(terminal(result, look));
  const names = ["result.json", "junit.xml", "exchanges.har", "playwright/", "allure-results/"];
  const there = names.filter((name) => {
    const isOurs = isMade(out, name.replace("/", ""));
    return isOurs && existsSync(join(out, name));
  });
  process.stdout.write(
    `Reports: ${folder}/ (${there.join(", ")})\nPage:    ${inert(join(out, "index.html"))}\n`,
  );
  const { interrupted, isLate = false } = ending;
  const seen = circumstancesOf(result);
  const { code, why } = exitOf(result.requirements, {
    ...seen,
    interrupted: interrupted || (seen.interrupted && !isLate),
    ...(isLate ? { broken: "the time limit of the run was reached (--max-time)" } : {}),
    strict: result.run.strict,
    stale,
  });
  process.stdout.write(`${wrap(`Verdict: ${inert(why)} (exit code ${code})`, width, 2)}\n`);
  return code;
}

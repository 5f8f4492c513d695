// `interact-scim compare OLD NEW`: which verdicts changed between two runs, and which exchanges.

import { closeSync, constants, openSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { compareResults } from "../../report/comparison/comparison.ts";
import { count } from "../../report/comparison/summary.ts";
import { comparisonText } from "../../report/comparison/terminal.ts";
import { comparisonPage } from "../../report/page/comparison-page.ts";
import { UsageError } from "../../run/usage-error.ts";
import { readResult } from "../read-result.ts";
import { inertJson } from "../../wire/inert.ts";

interface CompareFlags {
  readonly html?: string;
  readonly json?: true;
}

export function compareCommand(): Command {
  return new Command("compare")
    .description("compare two runs: which verdicts changed, which exchanges differ")
    .argument("<old>", "result.json of the earlier run, or the folder of its reports")
    .argument("<new>", "the same of the later run")
    .option("--html <file>", "write the comparison as a page too")
    .option("--json", "print the comparison as JSON")
    .addHelpText("after", "\nExit codes: 0 nothing became worse, 1 something did, 2 usage.")
    .action((older: string, newer: string, flags: CompareFlags) => {
      process.exitCode = compare(older, newer, flags);
    });
}

function compare(older: string, newer: string, { html, json }: CompareFlags): 0 | 1 {
  const comparison = compareResults(readResult(older), readResult(newer));
  if (html !== undefined) write(html, comparisonPage(comparison));
  process.stdout.write(json ? `${inertJson(comparison, 1)}\n` : comparisonText(comparison));
  if (html !== undefined && json === undefined) process.stdout.write(`Page: ${resolve(html)}\n`);
  return count(comparison.rows, "worse") > 0 ? 1 : 0;
}

/** The system's own names for what is open already, which are links. */
const streams = /^\/dev\/(?:stdout|stderr|fd\/\d+)$/;

/** Writes over a file, and through no link. */
function write(file: string, text: string): void {
  if (file.trim() === "") throw new UsageError("--html is empty: name a file, or leave it out");
  // Windows knows no O_NOFOLLOW: there it is undefined, which counts as 0.
  const links = streams.test(file) ? 0 : constants.O_NOFOLLOW;
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  try {
    const descriptor = openSync(file, O_WRONLY | O_CREAT | O_TRUNC | links);
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOOP") {
      throw new UsageError(`${file} is a link: name the file that it leads to with --html`);
    }
    throw new UsageError(
      `${file} can't be written: name a file in a folder that exists with --html`,
    );
  }
}

// `interact-scim merge DIR…`: one result of the parts of a run that several machines shared.

import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { merge } from "../../report/merge.ts";
import { asPath } from "../../run/path.ts";
import { reports, takeFolder, writeReport } from "../../run/results-folder.ts";
import { settings } from "../../run/settings.ts";
import { tool } from "../../run/tool.ts";
import { inert, inertJson } from "../../wire/inert.ts";
import { conclude } from "../conclude.ts";
import { mergeReports } from "../playwright.ts";
import { readResult } from "../read-result.ts";

interface Flags {
  readonly out: string;
  readonly force?: boolean;
  readonly allure: boolean;
}

export function mergeCommand(): Command {
  return new Command("merge")
    .description("merge the parts of a run (--shard) into one result")
    .argument("<parts...>", "the folder of each part's reports, or its result.json")
    .option("--out <folder>", "folder for the merged reports", settings.out.fallback)
    .option("--force", settings.force.description)
    .option("--no-allure", settings.noAllure.description)
    .action(async (parts: readonly string[], flags: Flags) => {
      process.exitCode = await mergeParts(parts, { ...flags, out: asPath("out", flags.out) });
    });
}

async function mergeParts(
  parts: readonly string[],
  { out, force = false, allure }: Flags,
): Promise<number> {
  const result = merge(parts.map(readResult));
  const together = mkdtempSync(join(tmpdir(), `${tool.name}-`));
  try {
    // Before anything is removed: a part may lie where the whole shall be.
    const blobs = collectBlobs(parts, together);
    takeFolder(out, { makes: [...reports, "playwright", "allure-results"], force });
    writeReport(out, "result.json", `${inertJson(result, 1)}\n`);
    const problem = blobs ? mergeReports(together, { out, allure }) : undefined;
    if (problem !== undefined) {
      process.stderr.write(
        `${tool.name}: Playwright's report could not be merged: ${inert(problem)}\n`,
      );
    }
  } finally {
    rmSync(together, { recursive: true, force: true });
  }
  const knownFailures = result.requirements.flatMap(({ known }) => known ?? []);
  return conclude(result, out, { interrupted: false, knownFailures });
}

/** Whether every part has left what Playwright's report and Allure's results are made of. */
function collectBlobs(parts: readonly string[], together: string): boolean {
  const blobs = parts.map((part) => join(part.replace(/result\.json$/, ""), "blob"));
  if (!blobs.every((blob) => existsSync(blob))) return false;
  for (const blob of blobs) cpSync(blob, together, { recursive: true });
  return true;
}

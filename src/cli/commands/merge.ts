// `interact-scim merge DIR…`: one result of the parts of a run that several machines shared.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { merge } from "../../report/merge.ts";
import { settings } from "../../run/settings.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { conclude } from "../conclude.ts";
import { mergeReports } from "../playwright.ts";
import { readResult } from "../read-result.ts";

export function mergeCommand(): Command {
  return new Command("merge")
    .description("one result of the parts of a run (--shard), with the verdict of the whole")
    .argument("<parts...>", "the folder of each part's reports, or its result.json")
    .option("--out <folder>", "folder for the merged reports", settings.out.fallback)
    .action(async (parts: readonly string[], { out }: { out: string }) => {
      process.exitCode = await mergeParts(parts, resolve(out));
    });
}

async function mergeParts(parts: readonly string[], out: string): Promise<number> {
  const result = merge(parts.map(readResult));
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "result.json"), `${JSON.stringify(result, null, 1)}\n`);
  } catch {
    throw new UsageError(`${out} can't be written: name another folder with --out`);
  }
  mergeReportsOf(parts, out);
  const knownFailures = result.requirements.flatMap(({ known }) => known ?? []);
  return conclude(result, out, { interrupted: false, knownFailures });
}

/** Playwright's report and Allure's results, where every part has left what they are made of. */
function mergeReportsOf(parts: readonly string[], out: string): void {
  const blobs = parts.map((part) => join(part.replace(/result\.json$/, ""), "blob"));
  if (!blobs.every((blob) => existsSync(blob))) return;
  const together = mkdtempSync(join(tmpdir(), `${tool.name}-`));
  try {
    for (const blob of blobs) cpSync(blob, together, { recursive: true });
    const problem = mergeReports(together, out);
    if (problem !== undefined) {
      process.stderr.write(`${tool.name}: Playwright's report could not be merged: ${problem}\n`);
    }
  } finally {
    rmSync(together, { recursive: true, force: true });
  }
}

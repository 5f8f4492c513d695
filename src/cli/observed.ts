// What listen and judge do with a session that is over: the reports of a run, and the comparison with our model.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { driftText } from "../listen/drift-text.ts";
import { inert } from "../wire/inert.ts";
import { tool } from "../run/tool.ts";
import type { DriftReport } from "../listen/drift.ts";
import type { Result } from "../report/result.ts";
import type { ExitCode } from "../verdict/exit-code.ts";
import { conclude } from "./conclude.ts";

/** Prints what was found and returns the exit code; a folder that can't be written to costs the files alone. */
export async function concludeObserved(
  { result, drift }: { readonly result: Result; readonly drift: DriftReport },
  out: string,
): Promise<ExitCode> {
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "result.json"), `${JSON.stringify(result, null, 1)}\n`);
    writeFileSync(join(out, "drift.json"), `${JSON.stringify(drift, null, 1)}\n`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    process.stderr.write(`${tool.name}: ${out} can't be written (${code}): there are no reports\n`);
    return 3;
  }
  process.stdout.write(`${inert(driftText(drift))}\n`);
  return conclude(result, out, { interrupted: false });
}

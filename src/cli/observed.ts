// What listen and judge do with a session that is over: the reports of a run, and the comparison with our model.

import { driftText } from "../listen/drift-text.ts";
import { inert, inertJson } from "../wire/inert.ts";
import { reports, takeFolder, writeReport } from "../run/results-folder.ts";
import { tool } from "../run/tool.ts";
import type { DriftReport } from "../listen/drift.ts";
import type { Result } from "../report/result.ts";
import type { ExitCode } from "../verdict/exit-code.ts";
import type { RunSettings } from "../run/run.ts";
import { conclude } from "./conclude.ts";

/** What is made of a session beside its recording. */
export const observedMakes = [...reports, "drift.json"];

/** Prints what was found and returns the exit code; a folder that can't be written to costs the files alone. */
export async function concludeObserved(
  { result, drift }: { readonly result: Result; readonly drift: DriftReport },
  { out, force }: Pick<RunSettings, "out" | "force">,
  flag = "--out",
): Promise<ExitCode> {
  try {
    takeFolder(out, { makes: observedMakes, force, flag });
    writeReport(
      out,
      "result.json",
      `${inertJson(result, 1)}
`,
    );
    writeReport(
      out,
      "drift.json",
      `${inertJson(drift, 1)}
`,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown error";
    process.stderr.write(`${tool.name}: no reports were written: ${inert(why)}\n`);
    return 3;
  }
  process.stdout.write(`${inert(driftText(drift))}\n`);
  return conclude(result, out, { interrupted: false });
}

// `interact-scim judge`: the verdicts on traffic that was recorded, by listen or by any proxy that writes a HAR.

import { Command } from "commander";
import { UnreadableRecording } from "../../listen/read-recording.ts";
import { review } from "../../listen/review.ts";
import { resolve, type Flags, type Resolved } from "../../run/resolve.ts";
import { readWithin } from "../../run/read-within.ts";
import { checkFolder } from "../../run/results-folder.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { concludeObserved, observedMakes } from "../observed.ts";
import { addSettings } from "../options.ts";
import type { WitnessReport } from "../../listen/worker.ts";

/** Of a HAR: a day of traffic, a hundred thousand exchanges of some KiB. */
const mostBytes = 256 * 1024 ** 2;

export function judgeCommand(): Command {
  return addSettings(new Command("judge"), ["target", "contract", "out", "force"])
    .description("judge recorded traffic: a recording of listen, or a HAR of any proxy")
    .argument("<recording>", "folder of a recording, or a .har file")
    .addHelpText("after", "\nExit codes: 0 no fail, 1 a fail or nothing judged, 2 usage.")
    .action(async (path: string, flags: Flags) => {
      const settings = resolve(flags, process.env);
      checkFolder(settings.out, { makes: observedMakes, force: settings.force });
      process.exitCode = await concludeObserved(await reviewed(path, settings), settings);
    });
}

/** @throws UsageError where it is no recording */
export async function reviewed(
  path: string,
  { contract, target }: Resolved,
): Promise<WitnessReport> {
  try {
    const read = (file: string) => readWithin(file, mostBytes);
    return await review(path, { tool, contract, target, read });
  } catch (error) {
    if (error instanceof UnreadableRecording) throw new UsageError(error.message);
    throw error;
  }
}

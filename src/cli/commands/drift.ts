// `interact-scim drift`: where our model of Okta differs from what it sent.

import { Command } from "commander";
import { driftText } from "../../listen/drift-text.ts";
import { resolve, type Flags } from "../../run/resolve.ts";
import { inert, inertJson } from "../../wire/inert.ts";
import { addSettings } from "../options.ts";
import { reviewed } from "./judge.ts";

export function driftCommand(): Command {
  return addSettings(new Command("drift"), ["target"])
    .description("compare what Okta sent with this tool's model of Okta; prints no user's data")
    .argument("<recording>", "folder of a recording, or a .har file")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit codes: 0 no difference, 1 differences, 2 usage.")
    .action(async (path: string, { json, ...flags }: Flags & { json?: true }) => {
      const { drift } = await reviewed(path, resolve(flags, process.env));
      process.stdout.write(json ? `${inertJson(drift, 1)}\n` : inert(driftText(drift)));
      process.exitCode = drift.items.length === 0 ? 0 : 1;
    });
}

// `interact-scim mapping`: Okta's side, looked at before anybody is touched.

import { Command } from "commander";
import type { Flags } from "../../run/resolve.ts";
import type { SettingName } from "../../run/settings.ts";
import type { MappingOptions } from "../mapping-files.ts";
import { exportMapping } from "./mapping-export.ts";
import { lintMapping } from "./mapping-lint.ts";
import { previewMapping } from "./mapping-preview.ts";
import { tryMapping } from "./mapping-try.ts";
import { addSettings } from "../options.ts";

const ASKING: SettingName[] = ["target", "tokenEnv", "contract", "timeout"];

export function mappingCommand(): Command {
  const group = new Command("mapping").description(
    "show what Okta would push with this app's profile and mapping, and what would go wrong",
  );
  const lint = addSettings(withFiles("lint"), [...ASKING, "strict"])
    .description("check profile, mapping and users against the vendor's guide")
    .option("--profile <file>", "target.yaml of the target whose /Schemas to read")
    .action(async (options: MappingOptions) => {
      process.exitCode = await lintMapping(options);
    });
  const preview = addSettings(withFiles("preview", true), ["contract"])
    .description("print the body that Okta would send to create each user")
    .action((options: MappingOptions) => {
      previewMapping(options);
    });
  const attempt = addSettings(withFiles("try", true), [
    ...ASKING,
    "allowWrites",
    "cleanUp",
    "journal",
    "mailDomain",
    "maxConcurrency",
    "maxRate",
    "seed",
  ])
    .description("play each user's assignment against the reference mock, or a target")
    .option("--profile <file>", "file with the settings of a target, such as target.yaml")
    .action(async (options: MappingOptions) => {
      process.exitCode = await tryMapping(options);
    });
  const fetched = addSettings(new Command("export"), ["tokenEnv", "proxy", "ca"])
    .description("fetch what these commands need from Okta's API into a folder; reads only")
    .requiredOption("--okta <url>", "address of your Okta, https://example.okta.com")
    .requiredOption("--app <id>", "id of the app, 0oa…, from the address bar on its page")
    .option("--to <folder>", "folder to write; it must be empty or new", "okta-export")
    .action(async ({ to, ...options }: Flags & { okta: string; app: string; to: string }) => {
      process.exitCode = await exportMapping({
        tokenEnv: "OKTA_API_TOKEN",
        ...options,
        folder: to,
      });
    });
  for (const command of [lint, preview, attempt, fetched]) group.addCommand(command);
  return group;
}

/** The exports; each is what Okta's API returns, as it returns it. */
function withFiles(name: string, needsUsers = false): Command {
  const command = new Command(name)
    .requiredOption("--schema <file>", "GET /api/v1/meta/schemas/apps/{id}/default")
    .requiredOption("--mapping <file>", "GET /api/v1/mappings/{id}; repeatable", collectValues)
    .option("--groups <file>", "GET /api/v1/groups")
    .option(
      "--members <group=file>",
      "GET /api/v1/groups/{id}/users, by the group's name or id; repeatable",
      collectValues,
    )
    .option("--json", "print JSON");
  const users = [
    "--users <file>",
    "GET /api/v1/users, in the order of assignment; repeatable, one page each",
    collectValues,
  ] as const;
  command.option(
    "--assigned <file>",
    "GET /api/v1/apps/{id}/users: check only users assigned to the app; repeatable",
    collectValues,
  );
  if (!needsUsers) return command.option(...users);
  return command
    .requiredOption(...users)
    .option("--user <login>", "only the user with this user name or address");
}

function collectValues(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

// `interact-scim doctor --target …`: the guide's troubleshooting as a command. Sends GETs only.

import { Command } from "commander";
import { diagnose } from "../../doctor/diagnose.ts";
import { readToken, verbatim } from "../../doctor/read-token.ts";
import { observe } from "../../doctor/observe.ts";
import { print } from "../../doctor/print.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Flags } from "../../run/resolve.ts";
import { UsageError } from "../../run/usage-error.ts";
import { connectionSettings } from "../../run/connection-settings.ts";
import { toRun } from "../../run/from-environment.ts";
import type { SettingName } from "../../run/settings.ts";
import { credentialsOf } from "../../ownership/credentials.ts";
import { inertJson } from "../../wire/inert.ts";
import { tokenOf } from "../token.ts";
import { addSettings } from "../options.ts";
import { wrapped } from "../wrapped.ts";

type Options = Flags & { profile?: string; json?: boolean };

export function doctorCommand(): Command {
  return addSettings(new Command("doctor"), [
    "tokenEnv",
    ...(Object.keys(connectionSettings) as SettingName[]),
    "contract",
    "timeout",
  ])
    .description("find what keeps Okta from a target, and what to do about it; reads only")
    .option("--target <url>", "base URL of the SCIM endpoint; required")
    .option("--profile <file>", "file with the settings of a target, such as target.yaml")
    .option("--json", "print the findings as JSON")
    .addHelpText(
      "after",
      "\nExit codes: 0 healthy, 1 a finding that fails, 2 address or token or path, 3 no HTTP answer.",
    )
    .action(async (options: Options) => {
      process.exitCode = await doctor(options);
    });
}

async function doctor({ json = false, profile: named, ...flags }: Options): Promise<number> {
  const profile = named ?? process.env["SCIM_PROFILE"];
  const given = resolve(flags, process.env, profile === undefined ? {} : readProfile(profile));
  const { target, contract, timeoutMs: limitMs } = given;
  if (target === undefined) {
    throw new UsageError("doctor needs a target: name it with --target, or in a profile");
  }
  const run = toRun(given, { target, isMock: false });
  const isFetched = given.tokenCommand !== undefined || given.oauthUrl !== undefined;
  const tokenEnv = isFetched ? "of the settings" : given.tokenEnv;
  // Untrimmed, unlike a run's: what was pasted with the token is one of the things to be found.
  const token = isFetched ? await tokenOf(run) : process.env[tokenEnv];
  const isVerbatim = isFetched || given.auth !== "bearer";
  const clean = (isVerbatim ? verbatim : readToken)(tokenEnv, token).clean;
  const { connection, secrets, sign } = credentialsOf(run, clean, process.env);
  const subject = { target, contract, tokenEnv, limitMs, isVerbatim, connection, secrets, sign };
  const diagnosis = diagnose(await observe(token === undefined ? subject : { ...subject, token }));
  process.stdout.write(json ? `${inertJson(diagnosis, 2)}\n` : wrapped(print(diagnosis), 6));
  return diagnosis.exitCode;
}

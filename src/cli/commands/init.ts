// `interact-scim init`: asks at a terminal what a run must know of a target, looks there with GETs, and writes
// target.yaml. Never over a file that exists, and no name that nobody chose.

import { capital } from "../../run/capital.ts";
import { existsSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { connectionSettings } from "../../run/connection-settings.ts";
import { toRun } from "../../run/from-environment.ts";
import { missingNeeds, settingOf } from "../../run/needs.ts";
import type { Need } from "../../requirements/requirement.ts";
import { resolve, type Flags } from "../../run/resolve.ts";
import type { Run } from "../../run/run.ts";
import { settings, type SettingName } from "../../run/settings.ts";
import type { Setting } from "../../run/setting.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { inert } from "../../wire/inert.ts";
import { asker, type Ask } from "../ask.ts";
import { namesInUse, namesText, word, type NamesInUse } from "../names-in-use.ts";
import { addSettings } from "../options.ts";
import { whyNotToStart } from "../preflight.ts";
import { nameSettings, profileText } from "../profile-text.ts";
import { signedClient } from "../signed-client.ts";
import { tokenOf } from "../token.ts";

const connection = ["tokenEnv", ...Object.keys(connectionSettings)] as SettingName[];

export function initCommand(): Command {
  return addSettings(new Command("init"), [
    "target",
    ...connection,
    "contract",
    "allowWrites",
    ...nameSettings,
  ])
    .description("ask what a run needs to know, read from the target with GETs, write target.yaml")
    .option("--profile <file>", "the file to write; it must not exist yet", "target.yaml")
    .addHelpText("after", "\nWithout a terminal it asks nothing, and says which flags to pass.")
    .action(async ({ profile, ...flags }: Flags & { profile: string }) => {
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      const terminal = isTerminal ? asker(process.stdin, process.stdout) : undefined;
      try {
        await init(flags, profile, terminal?.ask);
      } finally {
        terminal?.close();
      }
    });
}

/** @param ask undefined where there is no terminal @throws UsageError where nothing is written, with what to do */
export async function init(given: Flags, file: string, ask: Ask | undefined): Promise<void> {
  if (existsSync(file)) {
    throw new UsageError(`${file} exists: name another file with --profile, or remove it`);
  }
  const flags: Flags = { ...fromEnvironment(process.env), ...given };
  if (ask !== undefined) await askForAddress(flags, ask);
  const { target, ...resolved } = resolve(flags, {});
  if (target === undefined) {
    throw new UsageError(
      "init asks at a terminal, and there is none: pass --target <url>, --token-env <name>, and --allow-writes to consent to writes",
    );
  }
  const started = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(started).catch((error: unknown) => {
    throw error instanceof UsageError
      ? new UsageError(`${error.message}; then: ${again(flags)}`)
      : error;
  });
  const obstacle = await whyNotToStart(started, token);
  if (obstacle !== undefined) throw new UsageError(`${obstacle.sentence}; nothing is written`);
  const names = await lookThere(started, token);
  const contract = flags.contract === undefined ? usualContract(names) : resolved.contract;
  if (ask !== undefined) {
    flags.contract = await ask("Contract: guide, field-mapping, or core for plain SCIM", contract);
    await askForNames(flags, names, ask);
    flags.allowWrites ??= /^y/i.test(
      await ask("May a run create users and groups there, and remove them (yes or no)", "no"),
    );
  } else if (flags.contract === undefined) {
    flags.contract = contract;
    process.stdout.write(
      `Contract: ${contract}, as the users there suggest; --contract chooses another\n`,
    );
  }
  write(file, flags, { target, names, isAsked: ask !== undefined });
}

function write(
  file: string,
  flags: Flags,
  { target, names, isAsked }: { target: string; names: NamesInUse; isAsked: boolean },
): void {
  const resolved = resolve(flags, {});
  const missing = missingNeeds(toRun(resolved, { target, isMock: false })).filter(
    (need) => names.values[need].length > 0,
  );
  if (missing.length > 0 && !isAsked) {
    const text = inert(namesText(names, missing).join("\n"));
    throw new UsageError(
      `pass the values that users there have; init doesn't choose for you.\n${text}`,
    );
  }
  const draft = profileText({
    target,
    contract: resolved.contract,
    writes: flags.allowWrites === true ? "allow" : isAsked ? "never" : "ask",
    connection: Object.fromEntries(
      connection.flatMap((name) => {
        const value = name === "tokenEnv" ? resolved.tokenEnv : flags[name];
        return value === undefined || typeof value === "boolean" ? [] : [[name, value]];
      }),
    ),
    names: Object.fromEntries(
      nameSettings.flatMap((name) =>
        typeof flags[name] === "string" ? [[name, flags[name]]] : [],
      ),
    ),
  });
  // Fails where somebody else has written it meanwhile.
  writeFileSync(file, draft, { flag: "wx" });
  process.stdout.write(
    `Written: ${file}\nNext:    npx --no ${tool.name} run --profile ${word(file)}\n`,
  );
}

async function askForAddress(flags: Flags, ask: Ask): Promise<void> {
  while (flags.target === undefined) {
    const target = await ask("Base URL of the SCIM endpoint");
    try {
      resolve({ target }, {});
      flags.target = target;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  }
  if (flags.tokenCommand !== undefined || flags.oauthUrl !== undefined) return;
  flags.tokenEnv ??= await ask("Variable that holds the token", settings.tokenEnv.fallback);
}

async function askForNames(flags: Flags, names: NamesInUse, ask: Ask): Promise<void> {
  process.stdout.write(
    `${names.users === 1 ? "1 user was" : `${names.users} users were`} read there.\n`,
  );
  for (const need of Object.keys(settingOf) as Need[]) {
    const name = settingOf[need];
    if (flags[name] !== undefined || (name === "location" && flags.contract === "core")) continue;
    const { description } = settings[name];
    // Of users no more than a choice: they are people.
    const found = names.values[need].slice(0, name === "preexisting" ? 3 : 9);
    const choices = found.map(([value, users], at) => {
      const count = name === "preexisting" ? "" : ` (${users})`;
      return `  ${at + 1}  ${inert(value)}${count}`;
    });
    for (const line of choices) process.stdout.write(`${line}\n`);
    const how = found.length > 0 ? "number or name; Enter for none" : "name; Enter for none";
    const answer = await ask(`${capital(description)} [${how}]`, "");
    const chosen = /^\d$/.test(answer) ? found[Number(answer) - 1]?.[0] : answer;
    if (chosen !== undefined && chosen !== "") flags[name] = chosen;
  }
}

async function lookThere(run: Run, token: string): Promise<NamesInUse> {
  const client = signedClient(run, token, { allowWrites: false });
  try {
    return await namesInUse((request) => client.send(request), token);
  } finally {
    await client.close();
  }
}

/** What the users that were read suggest. */
function usualContract({ users, isInteract }: NamesInUse): string {
  return users === 0 || isInteract ? "guide" : "core";
}

/** A setting of the environment counts as given. */
function fromEnvironment(env: NodeJS.ProcessEnv): Flags {
  const flags: Flags = {};
  for (const name of ["target", ...connection, "contract", ...nameSettings] as SettingName[]) {
    const { env: variable }: Setting = settings[name];
    const value = variable === undefined ? undefined : env[variable];
    if (value !== undefined) flags[name] = value;
  }
  return flags;
}

/** The command with what was answered so far. */
function again(flags: Flags): string {
  const target = typeof flags.target === "string" ? ` --target ${word(flags.target)}` : "";
  const tokenEnv = typeof flags.tokenEnv === "string" ? ` --token-env ${word(flags.tokenEnv)}` : "";
  return `npx --no ${tool.name} init${target}${tokenEnv}`;
}

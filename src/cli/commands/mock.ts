// `interact-scim mock`: the reference provider on loopback, for curl, Postman or an app under development.

import { randomBytes } from "node:crypto";
import { Command, Option } from "commander";
import { faults } from "../../../mocks/faults.ts";
import { limitations } from "../../../mocks/limitations.ts";
import type { LimitationName } from "../../../mocks/limitations.ts";
import { seeded } from "../../../mocks/seed.ts";
import { serve, type Served } from "../../../mocks/serve.ts";
import { nearest } from "../../run/nearest.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { inert } from "../../wire/inert.ts";
import type { ContractVariant } from "../../run/run.ts";

interface MockFlags {
  readonly port: number;
  readonly token?: string;
  readonly tokenEnv?: string;
  readonly contract: ContractVariant;
  readonly seedUsers: number;
  readonly latency: number;
  readonly busyEvery?: number;
  readonly minimal: boolean;
  readonly fault?: string;
  readonly limitation?: readonly string[];
}

const limitationNames = Object.keys(limitations) as LimitationName[];

export function mockCommand(): Command {
  return new Command("mock")
    .description("serve the reference provider on loopback until Ctrl-C")
    .option("--port <n>", "port to listen on; 0 is any free one", whole("--port", 0, 65_535), 4010)
    .option("--token <text>", "bearer token that it accepts (default: a random one, printed)")
    .option("--token-env <name>", "variable that holds the bearer token")
    .addOption(
      new Option("--contract <variant>", "which attributes it requires")
        .choices(["guide", "field-mapping", "core"])
        .default("guide"),
    )
    .option(
      "--seed-users <n>",
      "how many users it begins with",
      whole("--seed-users", 0, 1_000_000),
      0,
    )
    .option("--latency <ms>", "delay of each answer", whole("--latency", 0, 60_000), 0)
    .option(
      "--busy-every <n>",
      "answer every nth request with 429 and Retry-After",
      whole("--busy-every", 1, 1_000_000),
    )
    .option(
      "--minimal",
      "offer only what Okta's preparation guide asks for: users with four attributes, no groups, no DELETE",
      false,
    )
    .option("--fault <name>", "have this defect; faults --list names them")
    .option(
      "--limitation <name>",
      `show a limitation that the guide documents, repeatable: ${limitationNames.join(", ")}`,
      (name: string, given: readonly string[] | undefined) => [...(given ?? []), name],
    )
    .action(async (flags: MockFlags) => {
      await serveUntilStopped(flags);
    });
}

async function serveUntilStopped(flags: MockFlags): Promise<void> {
  const token = tokenOf(flags);
  const server = await listen(flags, token);
  process.stdout.write(`${greeting(server.baseUrl, token, flags)}\n`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
  await server.close();
}

/** Address, token, what is wrong with it on purpose, and the whole command for a run against it. */
function greeting(baseUrl: string, token: string, flags: MockFlags): string {
  const { tokenEnv, contract, fault, limitation = [] } = flags;
  const { location, department, company, preexisting } = seeded;
  const names = `--location "${location}" --department "${department}" --company "${company}"`;
  const run = [
    ...(tokenEnv === undefined ? [`SCIM_TOKEN=${token}`] : []),
    `npx --no interact-scim run --target ${baseUrl} --token-env ${tokenEnv ?? "SCIM_TOKEN"}`,
    ...(contract === "core" ? ["--contract core"] : [`--contract ${contract} ${names}`]),
    `--preexisting ${preexisting.userName}`,
  ];
  return [
    `Base URL: ${baseUrl}`,
    `Token:    ${tokenEnv === undefined ? token : `in ${tokenEnv}`}`,
    ...(fault === undefined
      ? []
      : [`Faulty:   ${fault}, on purpose (interact-scim faults ${fault})`]),
    ...limitation.map((name) => `Limited:  ${name}, as the guide documents it`),
    `Run:      ${run.join(" ")}`,
    "Stop with Ctrl-C.",
  ].join("\n");
}

function tokenOf({ token, tokenEnv }: MockFlags): string {
  if (tokenEnv !== undefined) {
    const named = process.env[tokenEnv]?.trim() ?? "";
    if (named === "")
      throw new UsageError(`the variable ${tokenEnv} that --token-env names is empty`);
    return named;
  }
  if (token?.trim() === "")
    throw new UsageError("--token is empty: give it a value or leave it out");
  if (token !== undefined) {
    process.stderr.write(
      `${tool.name}: --token shows the token to anyone who can list processes: put it in a variable, and give --token-env\n`,
    );
  }
  return token ?? randomBytes(24).toString("base64url");
}

async function listen(flags: MockFlags, token: string): Promise<Served> {
  const fault = faultNamed(flags.fault);
  const limited = (flags.limitation ?? []).map(limitationNamed);
  const busy = flags.busyEvery === undefined ? {} : { busyEvery: flags.busyEvery };
  try {
    return await serve({
      options: {
        token,
        contract: flags.contract,
        seed: { users: flags.seedUsers },
        limitations: limited,
        minimal: flags.minimal,
        ...busy,
      },
      port: flags.port,
      latencyMs: flags.latency,
      onRequest: (line) => process.stdout.write(`${inert(line)}\n`),
      ...(fault === undefined ? {} : { fault }),
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      throw new UsageError(`port ${flags.port} is in use: give another with --port, or 0 for any`);
    if (code === "EACCES")
      throw new UsageError(`port ${flags.port} needs more rights: give one above 1023 with --port`);
    throw error;
  }
}

function faultNamed(name: string | undefined) {
  if (name === undefined) return undefined;
  const fault = faults[name];
  if (fault !== undefined) return fault;
  throw new UsageError(`unknown fault "${name}"${nearest(name, Object.keys(faults))}`);
}

function limitationNamed(name: string): LimitationName {
  const found = limitationNames.find((known) => known === name);
  if (found !== undefined) return found;
  throw new UsageError(
    `unknown limitation "${name}"${nearest(name, limitationNames)}: there are ${limitationNames.join(", ")}`,
  );
}

function whole(flag: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not "${text}"`);
  };
}

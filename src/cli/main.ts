#!/usr/bin/env node
// The command line. One file for each command; a user's mistake becomes one sentence and exit code 2.

import { Command, CommanderError } from "commander";
import { tool } from "../run/tool.ts";
import { refuseTellingDebug } from "../harness/refuse-debug.ts";
import { UsageError } from "../run/usage-error.ts";
import { inert } from "../wire/inert.ts";

/** By name, in the order of `--help`. A command that is asked for is loaded alone. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).initCommand(),
  run: async () => (await import("./commands/run.ts")).runCommand(),
  cleanup: async () => (await import("./commands/cleanup.ts")).cleanUpCommand(),
  show: async () => (await import("./commands/show.ts")).showCommand(),
  compare: async () => (await import("./commands/compare.ts")).compareCommand(),
  merge: async () => (await import("./commands/merge.ts")).mergeCommand(),
  mock: async () => (await import("./commands/mock.ts")).mockCommand(),
  listen: async () => (await import("./commands/listen.ts")).listenCommand(),
  judge: async () => (await import("./commands/judge.ts")).judgeCommand(),
  drift: async () => (await import("./commands/drift.ts")).driftCommand(),
  list: async () => (await import("./commands/list.ts")).listCommand(),
  explain: async () => (await import("./commands/explain.ts")).explainCommand(),
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand(),
  explore: async () => (await import("./commands/explore.ts")).exploreCommand(),
  faults: async () => (await import("./commands/faults.ts")).faultsCommand(),
  mapping: async () => (await import("./commands/mapping.ts")).mappingCommand(),
  certify: async () => (await import("./commands/certify.ts")).certifyCommand(),
  verify: async () => (await import("./commands/verify.ts")).verifyCommand(),
  keygen: async () => (await import("./commands/keygen.ts")).keygenCommand(),
};

const program = new Command(tool.name)
  .description(
    "Tests whether a SCIM 2.0 endpoint of Interact works with Okta's provisioning client.",
  )
  .version(tool.version)
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({
    outputError: (text, write) => {
      // What was given to an unknown option can be a secret.
      const shown = text.replace(/(unknown option '[^'=]*)=[^\n]*'/, "$1'");
      const remedy = /unknown option '--token'/.test(shown)
        ? "No flag takes a secret: put the token into a variable, and name it with --token-env.\n"
        : "";
      write(`${inert(shown.replace(/^error: /, `${tool.name}: `))}${remedy}`);
    },
  });

const all = Object.entries(commands);
const asked = all.filter(([name]) => name === process.argv[2]);
for (const [, load] of asked.length > 0 ? asked : all) {
  const command = await load();
  program.addCommand(command.copyInheritedSettings(program));
  for (const inner of command.commands) inner.copyInheritedSettings(command);
}

// `interact-scim … | head`: a reader that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const order = `${tool.name} tests whether a SCIM 2.0 endpoint works with Okta.
For a new SCIM source, use these commands in this order:
  ${tool.name} doctor --target <url>    find what keeps Okta from it
  ${tool.name} mapping lint …           check your mapping in Okta
  ${tool.name} run --target <url>       send Okta's requests, judge the answers
  ${tool.name} certify --target <url>   run everything, sign a statement
  ${tool.name} listen --target <url>    judge what a real Okta sends
All commands: ${tool.name} --help
`;

try {
  refuseTellingDebug(process.env);
  if (process.argv.length > 2) await program.parseAsync();
  else process.stdout.write(order);
} catch (error) {
  process.exitCode = codeOf(error);
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    // It can quote a profile, or the name of a file.
    process.stderr.write(`${tool.name}: ${inert(error.message)}\n`);
    return 2;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${tool.name}: internal error: ${inert(told)}\n`);
  return 3;
}

#!/usr/bin/env node
// The command line. One file for each command; a user's mistake becomes one sentence and exit code 2.

import { Command, CommanderError } from "commander";
import { tool } from "../run/tool.ts";
import { refuseTellingDebug } from "../harness/refuse-debug.ts";
import { UsageError } from "../run/usage-error.ts";
import { inert } from "../wire/inert.ts";
import { cleanUpCommand } from "./commands/cleanup.ts";
import { certifyCommand } from "./commands/certify.ts";
import { compareCommand } from "./commands/compare.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { driftCommand } from "./commands/drift.ts";
import { explainCommand } from "./commands/explain.ts";
import { exploreCommand } from "./commands/explore.ts";
import { faultsCommand } from "./commands/faults.ts";
import { initCommand } from "./commands/init.ts";
import { judgeCommand } from "./commands/judge.ts";
import { keygenCommand } from "./commands/keygen.ts";
import { listCommand } from "./commands/list.ts";
import { listenCommand } from "./commands/listen.ts";
import { mappingCommand } from "./commands/mapping.ts";
import { mergeCommand } from "./commands/merge.ts";
import { mockCommand } from "./commands/mock.ts";
import { runCommand } from "./commands/run.ts";
import { showCommand } from "./commands/show.ts";
import { verifyCommand } from "./commands/verify.ts";

const program = new Command(tool.name)
  .description(
    "Decides whether a SCIM 2.0 endpoint of Interact works with Okta's provisioning client.",
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

for (const command of [
  initCommand(),
  runCommand(),
  cleanUpCommand(),
  showCommand(),
  compareCommand(),
  mergeCommand(),
  mockCommand(),
  listenCommand(),
  judgeCommand(),
  driftCommand(),
  listCommand(),
  explainCommand(),
  doctorCommand(),
  exploreCommand(),
  faultsCommand(),
  mappingCommand(),
  certifyCommand(),
  verifyCommand(),
  keygenCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
  for (const inner of command.commands) inner.copyInheritedSettings(command);
}

// `interact-scim … | head`: a reader that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const order = `${tool.name} decides whether a SCIM 2.0 endpoint works with Okta. For a new SCIM source, in this order:
  ${tool.name} doctor --target <url>    what keeps Okta from it; reads only
  ${tool.name} mapping lint …           what Okta would push with your mapping
  ${tool.name} run --target <url>       Okta's sequences, judged; without a target, against the reference provider
  ${tool.name} certify --target <url>   a whole run and a signed statement
  ${tool.name} listen --target <url>    between a real Okta and the target
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

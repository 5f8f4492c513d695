// Where a run's token comes from: a variable, a command, or OAuth's client credentials (RFC 6749 §4.4).
// It is asked for once, before the run, and goes to nobody but the target.

import { execSync } from "node:child_process";
import type { Run, TokenSource } from "../run/run.ts";
import { credentialsOf } from "../ownership/credentials.ts";
import { inert } from "../wire/inert.ts";
import { UsageError } from "../run/usage-error.ts";
import type { Connection } from "../wire/connection.ts";
import { tokenByOAuth } from "./oauth.ts";

/** Milliseconds for a token command or an authorization server. */
const waitMs = 60_000;

/** @throws UsageError where there is no token, in one sentence that holds no secret */
export async function tokenFor(
  source: TokenSource & Pick<Run, "target">,
  env: NodeJS.ProcessEnv,
  connection: Connection = {},
): Promise<string> {
  if (source.tokenCommand !== undefined) return byCommand(source.tokenCommand);
  if (source.oauthUrl !== undefined) return tokenByOAuth(source, source.oauthUrl, env, connection);
  const token = env[source.tokenEnv]?.trim() ?? "";
  if (token !== "") return token;
  throw new UsageError(
    `no token for ${source.target}: put it in the variable ${source.tokenEnv}, or name another with --token-env`,
  );
}

/** Where the token comes from, and where it goes. */
export function tokenLine(run: TokenSource & Pick<Run, "target">): string {
  const { tokenCommand, oauthUrl, tokenEnv, target } = run;
  const source =
    tokenCommand !== undefined
      ? `the command ${JSON.stringify(tokenCommand.slice(0, 200))}`
      : oauthUrl !== undefined
        ? `${new URL(oauthUrl).host}, by OAuth`
        : `the variable ${tokenEnv}`;
  return inert(`Token: from ${source}, for ${new URL(target).host}`);
}

/** The token for a run that a command starts against a target that was named. */
export function tokenOf(run: Run): Promise<string> {
  // Before anything is run or asked.
  if (isFetched(run)) process.stderr.write(`${tokenLine(run)}\n`);
  return tokenFor(run, process.env, credentialsOf(run, "", process.env).connection);
}

/** By a command, or from an authorization server. */
export function isFetched({ tokenCommand, oauthUrl }: TokenSource): boolean {
  return tokenCommand !== undefined || oauthUrl !== undefined;
}

function byCommand(command: string): string {
  let output: string;
  try {
    const stdio = ["ignore", "pipe", "inherit"] as const;
    output = execSync(command, { encoding: "utf8", timeout: waitMs, stdio: [...stdio] });
  } catch (error) {
    const status = error instanceof Error && "status" in error ? error.status : undefined;
    const how = typeof status === "number" ? `ended with code ${status}` : "didn't end in time";
    throw new UsageError(`the command of --token-cmd ${how}, so there is no token`);
  }
  const token = output.trim();
  if (token !== "" && !/[\r\n]/.test(token)) return token;
  throw new UsageError("the command of --token-cmd must print the token on one line");
}

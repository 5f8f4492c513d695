// Where a run's token comes from: a variable, a command, or OAuth's client credentials (RFC 6749 §4.4).
// It is asked for once, before the run, and goes to nobody but the target.

import { exec, type ExecException } from "node:child_process";
import { promisify } from "node:util";
import type { Run, TokenSource } from "../run/run.ts";
import { credentialsOf } from "../ownership/credentials.ts";
import { inert } from "../wire/inert.ts";
import { UsageError } from "../run/usage-error.ts";
import type { Connection } from "../wire/connection.ts";
import { tokenByOAuth } from "./oauth.ts";

/**
 * @param waitMs milliseconds for a token command or an authorization server
 * @throws UsageError where there is no token, in one sentence that holds no secret
 */
export async function tokenFor(
  source: TokenSource & Pick<Run, "target">,
  env: NodeJS.ProcessEnv,
  connection: Connection = {},
  waitMs = 60_000,
): Promise<string> {
  const { tokenCommand, oauthUrl } = source;
  if (tokenCommand !== undefined) return byCommand(tokenCommand, waitMs);
  if (oauthUrl !== undefined) return tokenByOAuth(source, oauthUrl, env, connection, waitMs);
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
  const { connection } = credentialsOf(run, "", process.env);
  // It is waited for as for an exchange of the run.
  const waitMs = Math.ceil(Math.min(run.timeoutMs, run.maxTimeMs));
  return tokenFor(run, process.env, connection, waitMs);
}

/** By a command, or from an authorization server. */
export function isFetched({ tokenCommand, oauthUrl }: TokenSource): boolean {
  return tokenCommand !== undefined || oauthUrl !== undefined;
}

async function byCommand(command: string, waitMs: number): Promise<string> {
  const limit = { timeout: waitMs, killSignal: "SIGKILL" } as const;
  const running = promisify(exec)(command, { encoding: "utf8", ...limit });
  running.child.stdin?.end();
  // Not inherited: what the command leaves behind would keep it open after this program's end.
  running.child.stderr?.pipe(process.stderr);
  const { stdout: output } = await running.catch((error: unknown) => {
    const { code, killed } = error as ExecException;
    const how =
      typeof code === "number"
        ? `ended with code ${code}`
        : killed === true
          ? `didn't end within ${waitMs / 1000} s (--timeout)`
          : "was stopped";
    throw new UsageError(`the command of --token-cmd ${how}, so there is no token`);
  });
  const token = output.trim();
  if (token !== "" && !/[\r\n]/.test(token)) return token;
  throw new UsageError("the command of --token-cmd must print the token on one line");
}

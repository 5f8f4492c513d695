// A wire client for a command that sends a few requests of its own: with the run's certificates, proxy, header
// fields and form of credentials, and with its consent.

import type { Run } from "../run/run.ts";
import { credentialsOf } from "../ownership/credentials.ts";
import { createClient, type WireClient, type ClientOptions } from "../wire/client.ts";

/** @throws UsageError where a certificate or a variable that the settings name can't be read */
export function signedClient(
  run: Run,
  token: string,
  more: Partial<Pick<ClientOptions, "allowWrites" | "met">> = {},
): WireClient {
  const { connection, secrets, sign } = credentialsOf(run, token, process.env);
  const client = createClient({
    connection,
    secrets,
    baseUrl: run.target,
    token,
    allowWrites: run.allowWrites,
    forbidWrites: run.forbidWrites,
    timeoutMs: run.timeoutMs,
    ...more,
  });
  return { ...client, send: (request) => client.send(sign(request)) };
}

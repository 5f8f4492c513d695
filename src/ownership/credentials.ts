// What a run brings along to its target: certificates, proxy, header fields, the form of its credentials.
// Secrets are read from the environment here, and never stand in the Run.

import { readFileSync } from "node:fs";
import type { Run } from "../run/run.ts";
import { UsageError } from "../run/usage-error.ts";
import type { Connection } from "../wire/connection.ts";
import type { HeaderField } from "../wire/exchange.ts";
import type { WireRequest } from "../wire/wire-request.ts";

export interface Credentials {
  readonly connection: Connection;
  /** What has to be redacted beside the token. */
  readonly secrets: readonly string[];
  /**
   * The request with this run's credentials in place of the bearer token that the suites speak of.
   * @param fresh a token in place of the run's first
   */
  readonly sign: (request: WireRequest, fresh?: string) => WireRequest;
}

/** @throws UsageError where a file can't be read or a variable is empty */
export function credentialsOf(run: Run, token: string, env: NodeJS.ProcessEnv): Credentials {
  const extra = run.headers.map(({ name, variable }): HeaderField => {
    const value = env[variable]?.trim() ?? "";
    if (value !== "") return [name, value];
    throw new UsageError(`the variable ${variable} that --header names for ${name} is empty`);
  });
  const proxy = proxyOf(run, env);
  return {
    connection: {
      ...(proxy === undefined ? {} : { proxy }),
      ...pem("ca", run.ca, "--ca"),
      ...pem("cert", run.clientCert, "--client-cert"),
      ...pem("key", run.clientKey, "--client-key"),
    },
    secrets: [
      ...extra.map(([, value]) => value),
      ...(proxy === undefined ? [] : [decodeURIComponent(new URL(proxy).password)]),
      ...secretsOf(run.auth, token),
    ].filter(isLong),
    sign: (request, fresh = token) => ({
      ...request,
      headers: [
        ...request.headers.map(([name, value]): HeaderField => {
          const isOurs = name.toLowerCase() === "authorization" && value === `Bearer ${token}`;
          return isOurs ? [name, authorizationOf(run.auth, fresh)] : [name, value];
        }),
        ...extra,
      ],
    }),
  };
}

/** Parts of a token that are secret by themselves: the password of `user:password`, a raw token without its scheme. */
export function secretsOf(auth: Run["auth"], token: string): readonly string[] {
  if (auth === "bearer") return [];
  const secret = auth === "raw" ? token.replace(/^\S+ +/, "") : token.slice(token.indexOf(":") + 1);
  return [secret].filter(isLong);
}

/** A shorter text stands in other places for other reasons. */
function isLong(secret: string): boolean {
  return secret.length >= 6;
}

/** RFC 6750 §2.1; RFC 7617 §2, the token being `user:password`; or the token as it stands. */
function authorizationOf(auth: Run["auth"], token: string): string {
  if (auth === "raw") return token;
  if (auth === "bearer") return `Bearer ${token}`;
  return `Basic ${Buffer.from(token, "utf8").toString("base64")}`;
}

/** The Run names the proxy without its credentials; the variable may hold them. */
function proxyOf({ proxy }: Run, env: NodeJS.ProcessEnv): string | undefined {
  const named = env["SCIM_PROXY"]?.trim() ?? "";
  if (proxy === undefined || !URL.canParse(named)) return proxy;
  return new URL(named).host === new URL(proxy).host ? named : proxy;
}

function pem<K extends keyof Connection>(
  key: K,
  file: string | undefined,
  flag: string,
): { [k in K]?: string } {
  if (file === undefined) return {};
  try {
    return { [key]: readFileSync(file, "utf8") } as { [k in K]?: string };
  } catch {
    throw new UsageError(`${file} can't be read: ${flag} takes a PEM file`);
  }
}

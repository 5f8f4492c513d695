// A token by OAuth's client credentials (RFC 6749 §4.4). The secret or the key goes to the token endpoint alone.

import { createPrivateKey, type KeyObject } from "node:crypto";
import {
  ClientSecretBasic,
  ClientSecretPost,
  PrivateKeyJwt,
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  modifyAssertion,
  processClientCredentialsResponse,
  type ClientAuth,
} from "oauth4webapi";
import { fetch, type Response as Answer } from "undici";
import type { TokenSource } from "../run/run.ts";
import { UsageError } from "../run/usage-error.ts";
import { connectTo, type Connection } from "../wire/connection.ts";
import { isLoopback } from "../wire/consent.ts";

/** A token and what is said of it, many times over. */
const mostBytes = 1024 ** 2;

/**
 * @param waitMs milliseconds for the whole answer
 * @throws UsageError where no token comes, in one sentence that holds no secret
 */
export async function tokenByOAuth(
  source: TokenSource,
  url: string,
  env: NodeJS.ProcessEnv,
  connection: Connection,
  waitMs: number,
): Promise<string> {
  const { oauthClient = "", oauthSecretEnv, oauthScope } = source;
  const secret = env[oauthSecretEnv]?.trim() ?? "";
  if (oauthClient === "" || secret === "") {
    throw new UsageError(
      `OAuth needs --oauth-client and the client's secret or key in the variable ${oauthSecretEnv}`,
    );
  }
  const server = { issuer: new URL(url).origin, token_endpoint: url };
  const client = { client_id: oauthClient };
  const authentication = await clientAuthentication(source, secret, url);
  const dispatcher = connectTo(server.issuer, connection, { timeoutMs: waitMs });
  let status: number | undefined;
  try {
    const scope = oauthScope === undefined ? {} : { scope: oauthScope };
    const answer = await clientCredentialsGrantRequest(server, client, authentication, scope, {
      [allowInsecureRequests]: isLoopback(new URL(url).hostname),
      [customFetch]: async (address, { headers, method, signal, body }) => {
        const init = { headers, method, signal: signal ?? null, body: String(body) };
        const reply = await fetch(address, { ...init, dispatcher, redirect: "manual" });
        const { status, headers: fields } = reply;
        return new Response(await bytesOf(reply, url), { status, headers: [...fields] });
      },
      signal: AbortSignal.timeout(waitMs),
    });
    status = answer.status;
    return (await processClientCredentialsResponse(server, client, answer)).access_token;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (status !== undefined)
      throw new UsageError(`${url} answered with ${status} and no access_token`);
    if (error instanceof Error && error.name === "TimeoutError") {
      throw new UsageError(`no token came from ${url} within ${waitMs / 1000} s (--timeout)`);
    }
    throw new UsageError(`no token came from ${url} (${codeOf(error)})`);
  } finally {
    await dispatcher.destroy();
  }
}

/** No more of an answer than a token can need. */
async function bytesOf({ body }: Answer, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      throw new UsageError(`${url} answered with more than 1 MiB, which no token needs`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function clientAuthentication(
  { oauthAuth, oauthSecretEnv }: TokenSource,
  secret: string,
  audience: string,
): Promise<ClientAuth> {
  if (oauthAuth === "client_secret_post") return ClientSecretPost(secret);
  if (oauthAuth === "client_secret_basic") return ClientSecretBasic(secret);
  const key = privateKeyOf(secret);
  const algorithm = key === undefined ? undefined : algorithmOf(key);
  if (key === undefined || algorithm === undefined) {
    throw new UsageError(
      `${oauthSecretEnv} holds no private key that private_key_jwt can use: put an RSA, P-256 or Ed25519 key in PEM there`,
    );
  }
  const bytes = key.export({ type: "pkcs8", format: "der" });
  const imported = await crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]);
  // RFC 7523 §3: the token endpoint's URL names the authorization server; its issuer isn't known here.
  return PrivateKeyJwt(imported, {
    [modifyAssertion]: (_header, payload) => {
      payload["aud"] = audience;
    },
  });
}

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** As Web Crypto names RS256, ES256 and EdDSA (RFC 7518 §3.1, RFC 8037). */
function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  if (asymmetricKeyType === "rsa") return { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  if (asymmetricKeyType === "ed25519") return { name: "Ed25519" };
  const isP256 = asymmetricKeyDetails?.namedCurve === "prime256v1";
  return isP256 ? { name: "ECDSA", namedCurve: "P-256" } : undefined;
}

/** The code of the network's error, which undici's fetch wraps. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
}

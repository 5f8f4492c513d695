// From a socket's or undici's error to a kind and one sentence. Error messages of the platform are
// not passed on: only their code, so that nothing of the request can be in the sentence.

import type { WireFailure } from "./exchange.ts";
import { ProxyFailure } from "./proxy-failure.ts";

const BY_CODE: Readonly<Record<string, readonly [WireFailure["kind"], string]>> = {
  ECONNREFUSED: ["refused", "Nothing listens at"],
  EHOSTUNREACH: ["refused", "There is no route to"],
  ENETUNREACH: ["refused", "There is no route to"],
  ECONNRESET: ["reset", "The connection was reset by"],
  EPIPE: ["reset", "The connection was closed by"],
  UND_ERR_SOCKET: ["reset", "The connection was closed by"],
  ETIMEDOUT: ["refused", "No connection was made in time to"],
  UND_ERR_CONNECT_TIMEOUT: ["refused", "No connection was made in time to"],
  ENOTFOUND: ["name", "No address is known for"],
  EAI_AGAIN: ["name", "No name server answered for"],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["malformed", "Content-Length doesn't match the body from"],
  UND_ERR_HEADERS_OVERFLOW: ["too-large", "More than 16 KiB of response headers came from"],
};

const TLS =
  /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO|CRL_)/;

/** A WireFailure for whatever a connection to `host` ended with. */
export function failureOf(error: unknown, host: string): WireFailure {
  if (error instanceof ProxyFailure) return failureOf(error.cause, `the proxy ${error.proxy}`);
  const refusal = refusalOfTunnel(error);
  if (refusal !== undefined) {
    return { kind: "refused", message: `The proxy answered ${refusal} to CONNECT ${host}.` };
  }
  const code = codeOf(error);
  const known = BY_CODE[code];
  if (known !== undefined) return { kind: known[0], message: `${known[1]} ${host} (${code}).` };
  if (TLS.test(code)) return { kind: "tls", message: `TLS with ${host} failed (${code}).` };
  if (code === "HTTPParserError" || code.startsWith("HPE_")) {
    return { kind: "malformed", message: `What ${host} sent is not HTTP.` };
  }
  return { kind: "other", message: `The exchange with ${host} failed (${code}).` };
}

/** undici tells a proxy's status in the sentence alone. */
function refusalOfTunnel(error: unknown): string | undefined {
  return error instanceof Error
    ? /^Proxy response \((\d{3})\)/.exec(error.message)?.[1]
    : undefined;
}

/** Several addresses were tried (localhost): the first one's code speaks for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  // undici's parser leaves its code undefined.
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  return error instanceof Error ? error.name : "unknown";
}

// TLS with the target as Okta would want it, 1.2 or later; and where that fails, once more with what is
// older, to tell an old server from a broken one. Sends nothing after the handshake.

import { isIP } from "node:net";
import { checkServerIdentity, connect } from "node:tls";
import type {
  ConnectionOptions,
  DetailedPeerCertificate,
  PeerCertificate,
  TLSSocket,
} from "node:tls";
import type { Connection } from "../wire/connection.ts";
import { failureOf } from "../wire/failure.ts";
import type { CertificateFacts, Handshake } from "./facts.ts";

// OpenSSL offers TLS 1.0 and 1.1 only below its default level of security.
const older = {
  minVersion: "TLSv1",
  maxVersion: "TLSv1.1",
  ciphers: "DEFAULT@SECLEVEL=0",
} as const;

/** @param target an https address */
export async function shakeHands(
  target: URL,
  timeoutMs: number,
  { ca, cert, key }: Pick<Connection, "ca" | "cert" | "key"> = {},
): Promise<Handshake> {
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const where: ConnectionOptions = {
    host,
    port: target.port === "" ? 443 : Number(target.port),
    // The chain is judged afterwards: refused here, nobody could say what is wrong with it.
    rejectUnauthorized: false,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
  const asked = await attempt({ ...where, minVersion: "TLSv1.2" }, timeoutMs);
  if ("socket" in asked) {
    const { socket } = asked;
    const protocol = socket.getProtocol() ?? "TLS";
    const certificate = certificateOf(socket, host);
    socket.destroy();
    if (certificate.distrust === undefined || ca === undefined) return { protocol, certificate };
    const here = await attempt({ ...where, minVersion: "TLSv1.2", ca }, timeoutMs);
    const isTrustedHere = "socket" in here && here.socket.authorized;
    if ("socket" in here) here.socket.destroy();
    return { protocol, certificate: { ...certificate, isTrustedHere } };
  }
  const failure = failureOf(asked.error, target.host);
  if (failure.kind !== "tls" && failure.kind !== "reset") return { failure };
  const again = await attempt({ ...where, ...older }, timeoutMs);
  if (!("socket" in again)) return { failure };
  const outdated = again.socket.getProtocol() ?? "TLSv1.1";
  again.socket.destroy();
  return { outdated };
}

type Attempt = { readonly socket: TLSSocket } | { readonly error: unknown };

function attempt(options: ConnectionOptions, timeoutMs: number): Promise<Attempt> {
  return new Promise((settle) => {
    const socket = connect(options);
    const timer = setTimeout(() => {
      settle({ error: Object.assign(new Error("time-out"), { code: "ETIMEDOUT" }) });
      socket.destroy();
    }, timeoutMs);
    socket.once("secureConnect", () => {
      clearTimeout(timer);
      settle({ socket });
    });
    // Stays for the socket's life: an error after the handshake must not end the process.
    socket.on("error", (error) => {
      clearTimeout(timer);
      settle({ error });
    });
  });
}

function certificateOf(socket: TLSSocket, host: string): CertificateFacts {
  const certificate = socket.getPeerCertificate(true);
  const chain = chainOf(certificate);
  const distrust = reasonOf(socket.authorizationError);
  return {
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    validFrom: new Date(certificate.valid_from),
    validTo: new Date(certificate.valid_to),
    names: (certificate.subjectaltname ?? "").replace(/\b(?:DNS|IP Address):/g, ""),
    isForHost: checkServerIdentity(host, certificate) === undefined,
    sent: chain.length,
    lastIssuer: commonName(chain.at(-1)?.issuer ?? certificate.issuer),
    ...(distrust === undefined ? {} : { distrust }),
  };
}

/** As it was sent: the first is the host's own; one that signs itself ends it. */
function chainOf(first: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain = [first];
  for (
    let next = first.issuerCertificate as DetailedPeerCertificate | undefined;
    next !== undefined &&
    !chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256);
    next = next.issuerCertificate as DetailedPeerCertificate | undefined
  ) {
    chain.push(next);
  }
  return chain;
}

/** Node's types say Error; what stands there is OpenSSL's code. */
function reasonOf(found: unknown): string | undefined {
  if (typeof found === "string") return found;
  if (typeof found !== "object" || found === null) return undefined;
  return "code" in found ? String(found.code) : "unknown";
}

function commonName(name: PeerCertificate["subject"]): string {
  return [name.CN].flat().join(", ") || [name.O].flat().join(", ");
}

// TLS in front of a server on loopback, with a certificate made for the test.

import { connect } from "node:net";
import { createServer } from "node:tls";
import type { TlsOptions } from "node:tls";
import { certificate, type Certificate, type CertificateOptions } from "./certificate.ts";
import { listen } from "./loopback-servers.ts";

export interface BehindTls {
  /** The plain server's address with https and the port of the TLS server. */
  readonly target: string;
  /** PEM of the certificate. */
  readonly cert: string;
  readonly close: () => Promise<void>;
}

/** @param plain an http address on loopback */
export async function behindTls(
  plain: string,
  shown: CertificateOptions,
  options: TlsOptions = {},
): Promise<BehindTls> {
  return behindCertificate(plain, await certificate(shown), options);
}

/** The same with a certificate that was made before. */
export async function behindCertificate(
  plain: string,
  made: Certificate,
  options: TlsOptions = {},
): Promise<BehindTls> {
  const { port, pathname } = new URL(plain);
  const server = createServer({ ...made, ...options }, (secure) => {
    const inner = connect(Number(port), "127.0.0.1");
    for (const socket of [secure, inner]) socket.on("error", () => socket.destroy());
    secure.on("close", () => inner.destroy());
    secure.pipe(inner).pipe(secure);
  });
  server.on("tlsClientError", () => undefined);
  const listening = await listen(server);
  return {
    target: `https://127.0.0.1:${listening.port}${pathname}`,
    cert: made.cert,
    close: () => listening.close(),
  };
}

// TLS in front of a server on loopback, with a certificate made for the test.

import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:tls";
import type { TlsOptions } from "node:tls";
import { generate } from "selfsigned";

export interface Certificate {
  readonly host: string;
  /** Days from now; 365. */
  readonly validForDays?: number;
  /** Days from now; -400. */
  readonly validInDays?: number;
}

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
  { host, validForDays = 365, validInDays = -400 }: Certificate,
  options: TlsOptions = {},
): Promise<BehindTls> {
  const made = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: inDays(validInDays),
    notAfterDate: inDays(validForDays),
    extensions: [
      { name: "basicConstraints", cA: true },
      {
        name: "subjectAltName",
        altNames: [host === "127.0.0.1" ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
  });
  const { port, pathname } = new URL(plain);
  const sockets = new Set<Socket>();
  const server = createServer({ key: made.private, cert: made.cert, ...options }, (secure) => {
    const inner = connect(Number(port), "127.0.0.1");
    for (const socket of [secure, inner]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    secure.pipe(inner).pipe(secure);
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: listening } = server.address() as AddressInfo;
  return {
    target: `https://127.0.0.1:${listening}${pathname}`,
    cert: made.cert,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

// A certificate that signs itself, made for the test that shows it.

import { generate } from "selfsigned";

export interface CertificateOptions {
  /** Name or IPv4 address that it is for; 127.0.0.1. */
  readonly host?: string;
  /** Days from now; 365. */
  readonly validForDays?: number;
  /** Days from now; -400. */
  readonly validInDays?: number;
}

/** PEM, as node:tls takes both. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export async function certificate({
  host = "127.0.0.1",
  validForDays = 365,
  validInDays = -400,
}: CertificateOptions = {}): Promise<Certificate> {
  const isAddress = /^[\d.]+$/.test(host);
  const { cert, private: key } = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: inDays(validInDays),
    notAfterDate: inDays(validForDays),
    extensions: [
      { name: "basicConstraints", cA: true },
      {
        name: "subjectAltName",
        altNames: [isAddress ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
  });
  return { cert, key };
}

/** A certificate of a company's own authority. */
export interface CompanyCertificate extends Certificate {
  /** PEM of the root, which no server sends. */
  readonly root: string;
}

/** @param withIntermediate whether the certificate that signed it is sent along */
export async function companyCertificate(withIntermediate: boolean): Promise<CompanyCertificate> {
  const root = await issued("Example Ltd Root", [authority]);
  const inner = await issued("Example Ltd Issuing", [authority], root);
  const own = await issued(
    "127.0.0.1",
    [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    inner,
  );
  const cert = withIntermediate ? `${own.cert.trimEnd()}\n${inner.cert}` : own.cert;
  return { cert, key: own.key, root: root.cert };
}

const authority = { name: "basicConstraints", cA: true, critical: true } as const;

async function issued(
  commonName: string,
  extensions: NonNullable<Parameters<typeof generate>[1]>["extensions"],
  ca?: Certificate,
): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: commonName }], {
    keyType: "ec",
    algorithm: "sha256",
    ...(extensions === undefined ? {} : { extensions }),
    ...(ca === undefined ? {} : { ca }),
  });
  return { cert, key };
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

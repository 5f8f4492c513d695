// DSSE v1: what is signed, and the JSON envelope that carries it. Pure.

import { sign, verify, type KeyObject } from "node:crypto";
import { fingerprint } from "./ed25519-key.ts";

/** Of an in-toto Statement in JSON (in-toto attestation, spec/v1/envelope.md). */
export const payloadType = "application/vnd.in-toto+json";

export interface Envelope {
  /** Base64 of the statement's bytes. */
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What the signature is over: DSSE's pre-authentication encoding, lengths in bytes. */
export function preAuthEncoding(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.from(type, "utf8");
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${typed.length} `),
    typed,
    Buffer.from(` ${body.length} `),
    body,
  ]);
}

/** Signs a statement's bytes. */
export function seal(statement: Uint8Array, key: KeyObject): Envelope {
  const sig = sign(null, preAuthEncoding(payloadType, statement), key);
  return {
    payload: Buffer.from(statement).toString("base64"),
    payloadType,
    signatures: [{ keyid: fingerprint(key), sig: sig.toString("base64") }],
  };
}

/** Whether the signature is this key's. The keyid is a hint that nobody vouches for: it decides nothing. */
export function isSignedBy(statement: Uint8Array, envelope: Envelope, key: KeyObject): boolean {
  const message = preAuthEncoding(envelope.payloadType, statement);
  return envelope.signatures.some(({ sig }) =>
    verify(null, message, key, Buffer.from(sig, "base64")),
  );
}

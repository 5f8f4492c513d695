// Keys that sign statements: Ed25519 and nothing else. Messages name the file and never hold the key.

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { UsageError } from "../run/usage-error.ts";
import { sha256 } from "./sha256.ts";

/** @throws UsageError where the text is no unencrypted Ed25519 private key in PEM (PKCS #8) */
export function privateKey(pem: string, file: string): KeyObject {
  const remedy = "make a pair with interact-scim keygen";
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
    throw new UsageError(`${file} doesn't hold a private key in PEM:  ${remedy}`);
  }
  if (/-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(pem)) {
    throw new UsageError(
      `${file} is encrypted, and this command asks for no password: decrypt the key first`,
    );
  }
  return checked(() => createPrivateKey(pem), file, remedy);
}

/** @throws UsageError where the text is no Ed25519 public key in PEM (SPKI) */
export function publicKey(pem: string, file: string): KeyObject {
  const remedy = "give the .pub.pem that the signer has published";
  if (pem.includes("PRIVATE KEY-----")) {
    throw new UsageError(`${file} holds a private key, which can only sign: ${remedy}`);
  }
  if (!pem.includes("-----BEGIN PUBLIC KEY-----")) {
    throw new UsageError(`${file} doesn't hold a public key in PEM: ${remedy}`);
  }
  return checked(() => createPublicKey(pem), file, remedy);
}

/**
 * The SHA-256 of the public key's DER (SPKI), hex: what
 * `openssl pkey -pubin -in key.pub.pem -outform DER | sha256sum` prints.
 */
export function fingerprint(key: KeyObject): string {
  const spki = key.type === "private" ? createPublicKey(key) : key;
  return sha256(spki.export({ type: "spki", format: "der" }));
}

function checked(read: () => KeyObject, file: string, remedy: string): KeyObject {
  const key = attempt(read);
  if (key === undefined) throw new UsageError(`${file} is damaged and can't be read: ${remedy}`);
  if (key.asymmetricKeyType === "ed25519") return key;
  throw new UsageError(
    `${file} is a key of ${key.asymmetricKeyType ?? "no kind"}, not Ed25519: ${remedy}`,
  );
}

/** OpenSSL's own message would say nothing to a user. */
function attempt(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

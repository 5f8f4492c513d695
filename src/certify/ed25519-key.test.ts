import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { UsageError } from "../run/usage-error.ts";
import { fingerprint, privateKey, publicKey } from "./ed25519-key.ts";

const pair = generateKeyPairSync("ed25519");
const secret = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const published = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
const locked = pair.privateKey
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })
  .toString();

describe("A key", () => {
  it("has one fingerprint, whichever half it is taken from", () => {
    expect(fingerprint(privateKey(secret, "key.pem"))).toBe(
      fingerprint(publicKey(published, "key.pub.pem")),
    );
  });

  it.each([
    ["no key at all", "hello", "doesn't hold a private key in PEM"],
    ["the public half", published, "doesn't hold a private key in PEM"],
    ["an encrypted one", locked, "is encrypted"],
    [
      "one of another kind",
      elliptic.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      "a key of ec, not Ed25519",
    ],
    ["one cut short", `${secret.slice(0, 50)}\n-----END PRIVATE KEY-----\n`, "is damaged"],
  ])("doesn't sign where the file holds %s", (_what, pem, sentence) => {
    expect(() => privateKey(pem, "key.pem")).toThrow(UsageError);
    expect(() => privateKey(pem, "key.pem")).toThrow(sentence);
  });

  it.each([
    ["no key at all", "hello", "doesn't hold a public key in PEM"],
    ["the private half", secret, "holds a private key, which can only sign"],
    [
      "one of another kind",
      elliptic.publicKey.export({ type: "spki", format: "pem" }).toString(),
      "a key of ec, not Ed25519",
    ],
    ["one cut short", "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n", "is damaged"],
  ])("doesn't verify where the file holds %s", (_what, pem, sentence) => {
    expect(() => publicKey(pem, "key.pub.pem")).toThrow(UsageError);
    expect(() => publicKey(pem, "key.pub.pem")).toThrow(sentence);
  });

  it("is in no message", () => {
    const body = secret.split("\n")[1] ?? "";

    expect(() => publicKey(secret, "key.pem")).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(body) as string }),
    );
  });
});

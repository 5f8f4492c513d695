// What is signed is DSSE's, held against its own example and against Sigstore's verifier, which is nobody's here.

import { createHash, generateKeyPairSync } from "node:crypto";
import { bundleFromJSON } from "@sigstore/bundle";
import { toSignedEntity, Verifier } from "@sigstore/verify";
import { describe, expect, it } from "vitest";
import { isSignedBy, preAuthEncoding, seal } from "./envelope.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const statement = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}\n');

describe("What is signed", () => {
  it("is the example of DSSE's specification", () => {
    const encoded = preAuthEncoding("http://example.com/HelloWorld", Buffer.from("hello world"));

    expect(encoded.toString()).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  });

  it("counts bytes, not characters, and keeps any byte", () => {
    const body = Buffer.from([0xff, 0x00, 0x20]);

    const encoded = preAuthEncoding("é", body);

    expect(encoded).toEqual(Buffer.concat([Buffer.from("DSSEv1 2 é 3 "), body]));
  });
});

describe("An envelope", () => {
  it("names the key by the SHA-256 of its DER", () => {
    const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
    const der = Buffer.from(pem.replace(/-----.*-----/g, ""), "base64");

    expect(seal(statement, privateKey).signatures[0]?.keyid).toBe(
      createHash("sha256").update(der).digest("hex"),
    );
  });

  it("is accepted by its own key and by no other, whatever keyid it names", () => {
    const sealed = seal(statement, privateKey);
    const stranger = generateKeyPairSync("ed25519").publicKey;

    expect(isSignedBy(statement, sealed, publicKey)).toBe(true);
    expect(isSignedBy(statement, sealed, stranger)).toBe(false);
    expect(isSignedBy(Buffer.from("{}"), sealed, publicKey)).toBe(false);
  });
});

/** Sigstore's verifier without its log and its authorities: a key, and DSSE. */
function standardVerify(envelope: ReturnType<typeof seal>): void {
  const bundle = bundleFromJSON({
    mediaType: "application/vnd.dev.sigstore.bundle+json;version=0.2",
    verificationMaterial: { publicKey: { hint: "the signer" }, tlogEntries: [] },
    dsseEnvelope: envelope,
  });
  const verifier = new Verifier(
    {
      certificateAuthorities: [],
      timestampAuthorities: [],
      tlogs: [],
      ctlogs: [],
      publicKey: () => ({ publicKey, validFor: () => true }),
    },
    { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 },
  );
  verifier.verify(toSignedEntity(bundle));
}

describe("A standard verifier", () => {
  it("accepts the envelope", () => {
    expect(() => standardVerify(seal(statement, privateKey))).not.toThrow();
  });

  it("refuses it where the statement was altered", () => {
    const altered = {
      ...seal(statement, privateKey),
      payload: Buffer.from("{}").toString("base64"),
    };

    expect(() => standardVerify(altered)).toThrow("signature verification failed");
  });
});

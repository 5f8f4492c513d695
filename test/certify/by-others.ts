// Ways to alter a bundle without the signer's key, each with what the refusal must name.

import { generateKeyPairSync } from "node:crypto";
import { seal, type Envelope } from "../../src/certify/envelope.ts";
import { serialised } from "../../src/certify/serialised.ts";
import type { Result } from "../../src/report/result.ts";

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Alteration {
  readonly what: string;
  readonly alter: (files: Files) => Files;
  /** Part of a sentence that the refusal must hold. */
  readonly named: string | RegExp;
}

export const envelopeFile = "statement.dsse.json";

export function text(files: Files, name: string): string {
  return Buffer.from(files.get(name) ?? Buffer.of()).toString("utf8");
}

export function withFile(files: Files, name: string, content: string | Uint8Array): Files {
  return new Map([...files, [name, Buffer.from(content)]]);
}

export function without(files: Files, name: string): Files {
  return new Map([...files].filter(([each]) => each !== name));
}

export function flipped(files: Files, name: string, at: number): Files {
  const bytes = Buffer.from(files.get(name) ?? Buffer.of());
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return withFile(files, name, bytes);
}

function envelope(files: Files): Envelope {
  return JSON.parse(text(files, envelopeFile)) as Envelope;
}

/** The envelope with this change, written as certify writes it. */
function reEnveloped(change: (envelope: Envelope) => object): (files: Files) => Files {
  return (files) => withFile(files, envelopeFile, serialised(change(envelope(files))));
}

function withResult(change: (result: Result) => object): (files: Files) => Files {
  return (files) => {
    const result = JSON.parse(text(files, "result.json")) as Result;
    return withFile(files, "result.json", serialised(change(result)));
  };
}

const payload = (each: Envelope) => Buffer.from(each.payload, "base64");

export const byOthers: readonly Alteration[] = [
  {
    what: "a byte of result.json flipped",
    alter: (files) => flipped(files, "result.json", 1000),
    named: "result.json: it was altered",
  },
  {
    what: "a byte of the HAR flipped",
    alter: (files) => flipped(files, "exchanges.har", 2000),
    named: "exchanges.har: it was altered",
  },
  {
    what: "a byte of the claims flipped",
    alter: (files) => flipped(files, "claims.md", 30),
    named: "claims.md: it was altered",
  },
  {
    what: "a row dropped",
    alter: withResult((result) => ({ ...result, requirements: result.requirements.slice(1) })),
    named: "result.json: it was altered",
  },
  {
    what: "a file dropped",
    alter: (files) => without(files, "exchanges.har"),
    named: "exchanges.har: it is missing",
  },
  {
    what: "two files swapped",
    alter: (files) =>
      withFile(
        withFile(files, "claims.md", text(files, "exchanges.har")),
        "exchanges.har",
        text(files, "claims.md"),
      ),
    named: /exchanges\.har: it was altered.*claims\.md: it was altered/s,
  },
  {
    what: "a file added",
    alter: (files) => withFile(files, "readme.txt", "Trust me."),
    named: "readme.txt: the statement doesn't name it",
  },
  {
    what: "a key added",
    alter: (files) => withFile(files, "key.pub.pem", "-----BEGIN PUBLIC KEY-----"),
    named: "key.pub.pem: the statement doesn't name it",
  },
  {
    what: "the statement taken away",
    alter: (files) => without(files, envelopeFile),
    named: "neither statement.dsse.json nor statement.json is there",
  },
  {
    what: "a second statement laid beside it",
    alter: (files) => withFile(files, "statement.json", payload(envelope(files))),
    named: "statement.json is beside statement.dsse.json",
  },
  {
    what: "the statement taken out of its envelope",
    alter: (files) =>
      withFile(without(files, envelopeFile), "statement.json", payload(envelope(files))),
    named: "statement.json: it is not signed",
  },
  {
    what: "the statement altered in its envelope",
    alter: reEnveloped((each) => ({
      ...each,
      payload: Buffer.from(
        payload(each).toString("utf8").replace("http://127.0.0.1", "http://127.0.0.2"),
      ).toString("base64"),
    })),
    named: "statement.dsse.json: its signature doesn't match its content and the key",
  },
  {
    what: "signed by somebody else",
    alter: reEnveloped((each) => seal(payload(each), generateKeyPairSync("ed25519").privateKey)),
    named: "statement.dsse.json: its signature doesn't match its content and the key",
  },
  {
    what: "the signature altered",
    alter: reEnveloped((each) => ({
      ...each,
      signatures: each.signatures.map((one) => ({ ...one, sig: `AAAA${one.sig.slice(4)}` })),
    })),
    named: "statement.dsse.json: its signature doesn't match its content and the key",
  },
  {
    what: "the signatures taken away",
    alter: reEnveloped((each) => ({ ...each, signatures: [] })),
    named: "statement.dsse.json is not an envelope of a statement: signatures",
  },
  {
    what: "the keyid altered",
    alter: reEnveloped((each) => ({
      ...each,
      signatures: each.signatures.map((one) => ({ ...one, keyid: "0".repeat(64) })),
    })),
    named: "statement.dsse.json: its keyid was altered",
  },
  {
    what: "the payload's type altered",
    alter: reEnveloped((each) => ({ ...each, payloadType: "application/json" })),
    named: "statement.dsse.json is not an envelope of a statement: payloadType",
  },
  {
    what: "something unsigned added to the envelope",
    alter: reEnveloped((each) => ({ ...each, comment: "Trust me." })),
    named: "statement.dsse.json is not an envelope of a statement",
  },
  {
    what: "a blank added to the envelope",
    alter: (files) => withFile(files, envelopeFile, `${text(files, envelopeFile)} `),
    named: "statement.dsse.json isn't byte-identical to its re-serialisation",
  },
  {
    what: "a payload for readers who take the first of two",
    alter: (files) =>
      withFile(files, envelopeFile, text(files, envelopeFile).replace("{", '{"payload":"e30=",')),
    named: "statement.dsse.json isn't byte-identical to its re-serialisation",
  },
];

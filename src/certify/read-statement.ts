// Reads the statement of a bundle, bare or in its envelope. Refuses what doesn't come out byte by byte when
// it is written again: then it says, to some reader, something else than it says to us.

import { validateEnvelope, validateStatement } from "#openapi/validators.generated.js";
import { bareStatement, signedStatement } from "./bundle.ts";
import type { Envelope } from "./envelope.ts";
import { serialised } from "./serialised.ts";
import type { Statement } from "./statement.ts";

export interface ReadStatement {
  /** The file that it stands in. */
  readonly file: string;
  readonly statement: Statement;
  /** What is signed, where something is. */
  readonly bytes: Uint8Array;
  readonly envelope?: Envelope;
}

/** The statement, or one sentence that says why there is none. */
export function readStatement(files: ReadonlyMap<string, Uint8Array>): ReadStatement | string {
  const signed = files.get(signedStatement);
  const bare = files.get(bareStatement);
  if (signed !== undefined && bare !== undefined)
    return `${bareStatement} is beside ${signedStatement}: a bundle has one statement`;
  if (signed !== undefined) return fromEnvelope(signed);
  if (bare === undefined)
    return `neither ${signedStatement} nor ${bareStatement} is there: this is not a bundle, or its statement was removed`;
  return fromBytes(bare, bareStatement);
}

function fromEnvelope(bytes: Uint8Array): ReadStatement | string {
  const value = parsed(bytes);
  if (value === undefined) return `${signedStatement} is not JSON`;
  if (!validateEnvelope(value))
    return `${signedStatement} is not an envelope of a statement: ${mistake(validateEnvelope)}`;
  const envelope = value as Envelope;
  const payload = Buffer.from(envelope.payload, "base64");
  const again = serialised({
    ...envelope,
    payload: payload.toString("base64"),
    signatures: envelope.signatures.map(({ keyid, sig }) => ({
      keyid,
      sig: Buffer.from(sig, "base64").toString("base64"),
    })),
  });
  if (!isSame(bytes, again))
    return `${signedStatement} isn't byte-identical to its re-serialisation`;
  const inside = fromBytes(payload, `the payload of ${signedStatement}`);
  return typeof inside === "string" ? inside : { ...inside, file: signedStatement, envelope };
}

function fromBytes(bytes: Uint8Array, name: string): ReadStatement | string {
  const value = parsed(bytes);
  if (value === undefined) return `${name} is not JSON`;
  if (!validateStatement(value))
    return `${name} is not an in-toto statement of a test result: ${mistake(validateStatement)}`;
  if (!isSame(bytes, serialised(value)))
    return `${name} isn't byte-identical to its re-serialisation`;
  return { file: name, statement: value as Statement, bytes };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

function isSame(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text, "utf8").equals(bytes);
}

function mistake({ errors }: typeof validateStatement): string {
  const [first] = errors ?? [];
  const place = first?.instancePath.slice(1).replaceAll("/", ".") ?? "";
  return `${place === "" ? "it" : place} ${first?.message ?? "doesn't match its schema"}`;
}

// Decides whether a bundle is what its signer made, and whether its verdicts follow from what it records.
// Trusts no key that it isn't given. Pure: it reads no file but the installation's own contract.

import type { KeyObject } from "node:crypto";
import { validateResult } from "#openapi/validators.generated.js";
import type { Result } from "../report/result.ts";
import { tool } from "../run/tool.ts";
import { verifyFiles } from "./verify-files.ts";
import { verifyRows } from "./verify-rows.ts";
import { verifyStanding } from "./verify-standing.ts";
import { bundleFiles } from "./bundle.ts";
import { verifyStatement } from "./verify-statement.ts";
import { certificationObstacles } from "./obstacles.ts";
import { isByOwnCatalogue, otherConfiguration } from "./other-configuration.ts";
import { fingerprint } from "./ed25519-key.ts";
import { isSignedBy } from "./envelope.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { readStatement, type ReadStatement } from "./read-statement.ts";
import { serialised } from "./serialised.ts";
import { runOf, type Statement } from "./statement.ts";

export interface Verification {
  /** What is wrong, one sentence each, the file first. Empty where nothing is. */
  readonly refusals: readonly string[];
  /** What could not be held against anything, one sentence each. */
  readonly unchecked: readonly string[];
  /** Fingerprint of the given key, where the statement is signed by it. */
  readonly signer?: string;
  /** Present where nothing is wrong. */
  readonly statement?: Statement;
}

/**
 * @param files everything that lies in the bundle, by name
 * @param key the signer's public key, from elsewhere than the bundle
 */
export function verifyBundle(
  files: ReadonlyMap<string, Uint8Array>,
  key: KeyObject | undefined,
): Verification {
  const read = readStatement(files);
  if (typeof read === "string") return refused([read]);
  const { file, statement } = read;
  const unsigned = key === undefined ? undefined : whyNotSigned(read, key);
  if (unsigned !== undefined) return refused([unsigned]);
  const mismatches = verifyFiles(files, statement.subject, file);
  if (mismatches.length > 0) return refused(mismatches);
  const result = readResult(files.get("result.json"), statement);
  if (typeof result === "string") return refused([result]);
  const unchecked = otherConfiguration(result, statement);
  const refusals = verifyResult(result, read, files);
  if (refusals.length > 0) return refused(refusals);
  return {
    refusals,
    unchecked,
    statement,
    ...(key === undefined ? {} : { signer: fingerprint(key) }),
  };
}

function refused(refusals: readonly string[]): Verification {
  return { refusals, unchecked: [] };
}

function whyNotSigned(
  { file, bytes, envelope }: ReadStatement,
  key: KeyObject,
): string | undefined {
  if (envelope === undefined) return `${file}: it is not signed`;
  const keyid = envelope.signatures[0]?.keyid;
  if (!isSignedBy(bytes, envelope, key))
    return `${file}: its signature doesn't match its content and the key ${fingerprint(key)}: it was altered, or another key signed it (it names ${keyid ?? "no key"})`;
  if (keyid === fingerprint(key)) return undefined;
  return `${file}: its keyid was altered: it is signed by ${fingerprint(key)}`;
}

function readResult(bytes: Uint8Array | undefined, statement: Statement): Result | string {
  if (bytes === undefined) return "result.json: the statement doesn't name it";
  const text = Buffer.from(bytes).toString("utf8");
  const result: unknown = parsed(text);
  if (!validateResult(result)) {
    const { name, version } = runOf(statement).tool;
    return `result.json: it is not a result as ${tool.name} ${tool.version} knows it: verify it with the version that made it, ${name} ${version}`;
  }
  if (serialised(result) !== text)
    return "result.json isn't byte-identical to its re-serialisation";
  return result as Result;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function verifyResult(
  result: Result,
  read: ReadStatement,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  const isOwn = isByOwnCatalogue(result, read.statement);
  const hindered = certificationObstacles(result).map(
    ({ sentence }) => `result.json: it can't be certified: ${sentence}`,
  );
  return [
    ...verifyRows(result, isOwn),
    ...(isOwn ? verifyStanding(result) : []),
    ...missingEvidence(result),
    ...(result.tool.version === tool.version ? swapped(result, read, files) : []),
    ...hindered,
    ...verifyStatement(result, read, files),
  ];
}

/** What is made from result.json and the signer's fingerprint must be what this version makes of them. */
function swapped(
  result: Result,
  { envelope }: ReadStatement,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  return [...bundleFiles(result, envelope?.signatures[0]?.keyid)]
    .filter(([name, bytes]) => !bytes.equals(files.get(name) ?? Buffer.of()))
    .map(([name]) => `${name}: it doesn't follow from result.json: it was replaced`);
}

// `interact-scim verify`: whether a bundle is what its signer made, and whether its verdicts follow from it.
// Exits with 0 only where a key that was given vouches for all of it.

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Command } from "commander";
import { publicKey } from "../../certify/ed25519-key.ts";
import { runOf } from "../../certify/statement.ts";
import { verifyBundle, type Verification } from "../../certify/verify-bundle.ts";
import { inert } from "../../wire/inert.ts";
import { readWithin } from "../../run/read-within.ts";
import { UsageError } from "../../run/usage-error.ts";
import { readKey } from "../read-key.ts";

export function verifyCommand(): Command {
  return new Command("verify")
    .description(
      "check a certified bundle: signature, digests, and whether its verdicts follow from its evidence",
    )
    .argument("<bundle>", "the folder that certify wrote")
    .option("--key <file>", "the signer's public key, from the signer and not from the bundle")
    .addHelpText(
      "after",
      "\nExit codes: 0 verified, 1 refused, or intact and signer unknown, or only checked in part, 2 usage.",
    )
    .action((bundle: string, { key }: { key?: string }) => {
      process.exitCode = verify(bundle, key);
    });
}

function verify(bundle: string, keyFile: string | undefined): 0 | 1 {
  const files = readBundle(bundle);
  const key = keyFile === undefined ? undefined : readSignersKey(keyFile, bundle);
  const verification = verifyBundle(files, key);
  const lines = report(bundle, verification, files.size);
  process.stdout.write(`${lines.map(oneLine).join("\n")}\n`);
  const isVerified =
    verification.refusals.length === 0 &&
    verification.unchecked.length === 0 &&
    verification.signer !== undefined;
  return isVerified ? 0 : 1;
}

function readSignersKey(file: string, bundle: string) {
  const key = publicKey(readKey(file), file);
  if (realpathSync(file).startsWith(realpathSync(bundle) + sep)) {
    throw new UsageError(
      `${file} is inside the bundle, so anyone who changed the bundle could have put it there: get the key from the signer`,
    );
  }
  return key;
}

/** A bundle holds a few files; the largest is a result. */
const mostFiles = 50;
const mostBytes = 128 * 1024 ** 2;

/** Everything that lies in the folder, by its path there; what is no file, as nothing. */
function readBundle(folder: string): Map<string, Uint8Array> {
  if (!isFolder(folder)) {
    throw new UsageError(`${folder} can't be read: name the folder that certify wrote`);
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.length > mostFiles) {
    throw new UsageError(`${folder} holds more than ${mostFiles} files: it is not a bundle`);
  }
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join("/");
      // A link could lead anywhere, and to something else for the next reader.
      return entry.isFile() ? [name, bytesOf(path)] : [`${name} (no regular file)`, Buffer.of()];
    }),
  );
}

function bytesOf(file: string): Buffer {
  try {
    return readWithin(file, mostBytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} can't be read: make the whole bundle readable`);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function report(bundle: string, verification: Verification, count: number): string[] {
  const { refusals, unchecked, signer, statement } = verification;
  if (statement === undefined) {
    return [`Refused: ${bundle}`, ...refusals.map((each) => `  ${each}`)];
  }
  const { result } = statement.predicate;
  const { tool, target, run } = runOf(statement);
  return [
    headline(bundle, verification),
    `  ${result}: ${target.description}, ${target.url}`,
    `  on ${run.startedAt}, by ${tool.name} ${tool.version}; ${count} files`,
    ...partly(unchecked),
    ...whose(signer),
  ];
}

/** A name from the bundle can hold a line feed, and what would follow it must not look like a line of ours. */
function oneLine(text: string): string {
  return inert(text).replaceAll("\n", "\\u000a");
}

function headline(bundle: string, { unchecked, signer }: Verification): string {
  if (signer === undefined) return `Intact, signer unknown: ${bundle}`;
  return unchecked.length === 0 ? `Verified: ${bundle}` : `Signed, checked in part: ${bundle}`;
}

/** What holds all the same, and what helps. */
function partly(unchecked: readonly string[]): string[] {
  if (unchecked.length === 0) return [];
  return [
    ...unchecked.map((each) => `  ${each}`),
    "  Checked and correct: digests, byte-identity, rows and summary by the levels that the result records.",
    "  Not checked: the levels, whether a row is missing, the standing checks. Verify it with that version.",
  ];
}

function whose(signer: string | undefined): string[] {
  if (signer !== undefined) return [`  signed by ${signer}`];
  return ["  To check who signed it, give the signer's public key with --key."];
}

// `interact-scim keygen`: a pair of keys for certify and verify. Never overwrites one, never shows one.

import { generateKeyPairSync } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { fingerprint } from "../../certify/ed25519-key.ts";
import { UsageError } from "../../run/usage-error.ts";

export function keygenCommand(): Command {
  return new Command("keygen")
    .description("make a pair of Ed25519 keys: one signs statements, the other verifies them")
    .requiredOption(
      "--out <path>",
      "path of the keys: writes <path>.pem, which is secret, and <path>.pub.pem",
    )
    .action(({ out }: { out: string }) => {
      process.stdout.write(keygen(out));
    });
}

function keygen(out: string): string {
  if (out.trim() === "" || /[\\/]$/.test(out))
    throw new UsageError("--out takes a path without an ending, such as keys/release");
  const secret = `${out}.pem`;
  const published = `${out}.pub.pem`;
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  write(secret, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  try {
    write(published, publicKey.export({ type: "spki", format: "pem" }), 0o644);
  } catch (error) {
    rmSync(secret);
    throw error;
  }
  return [
    `Signs:       ${secret}, readable by you alone: keep it secret`,
    `Verifies:    ${published}: publish it where your readers trust it`,
    `Fingerprint: ${fingerprint(publicKey)}`,
    "",
  ].join("\n");
}

/** Creates the file, and only creates it. */
function write(file: string, text: string | Buffer, mode: number): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST")
      throw new UsageError(`${file} exists, and keygen never overwrites a key: give another --out`);
    throw new UsageError(`${file} can't be written (${String(code)}): give another --out`);
  }
}

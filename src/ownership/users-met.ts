// Whom the processes of a run have met at its target: a worker that begins, or begins anew after a failed test, masks
// them as the others do. They lie under a key that the token gives: who holds that can read them at the target anyway.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { appendFileSync, closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../run/run.ts";
import { workersFolder } from "../run/workers-folder.ts";
import type { UsersMet } from "../wire/strangers.ts";

/** Undefined where a command has no folder for what its processes tell each other. */
export function usersMet(run: Pick<Run, "id" | "out">, token: string): UsersMet | undefined {
  const folder = workersFolder(run.out);
  if (!existsSync(folder)) return undefined;
  const file = join(folder, "users-met");
  const key = Buffer.from(hkdfSync("sha256", token, run.id, "users met", 32));
  let read = 0;
  return {
    tell(names) {
      if (existsSync(folder)) {
        appendFileSync(file, `${sealed(names.join("\n"), key)}\n`, { mode: 0o600 });
      }
    },
    learned() {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size <= read) return [];
      const text = bytesOf(file, read, size).toString("latin1");
      const whole = text.slice(0, text.lastIndexOf("\n") + 1);
      read += whole.length;
      return whole
        .split("\n")
        .flatMap((line) => (line === "" ? [] : opened(line, key).split("\n")))
        .filter((name) => name !== "");
    },
  };
}

/** Whom the command line has met before there is a folder: for the others to be told. */
export function usersMetBefore(): UsersMet & { readonly names: readonly string[] } {
  const names: string[] = [];
  return { names, tell: (more) => void names.push(...more), learned: () => [] };
}

function bytesOf(file: string, start: number, end: number): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(end - start);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}

function sealed(text: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString("base64");
}

/** Empty where it isn't what a process of this run has told. */
function opened(line: string, key: Buffer): string {
  const bytes = Buffer.from(line, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return "";
  }
}

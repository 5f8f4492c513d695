// The text of a key's file. What it holds is never part of a message.

import { readFileSync } from "node:fs";
import { UsageError } from "../run/usage-error.ts";

export function readKey(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file} can't be read: name the file of an Ed25519 key in PEM`);
  }
}

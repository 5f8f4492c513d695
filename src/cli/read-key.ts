// The text of a key's file. What it holds is never part of a message.

import { readWithin } from "../run/read-within.ts";
import { UsageError } from "../run/usage-error.ts";

export function readKey(file: string): string {
  try {
    return readWithin(file, 64 * 1024).toString("utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} can't be read: name the file of an Ed25519 key in PEM`);
  }
}

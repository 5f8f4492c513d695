// Reads a file that says what is run, and whom a token is sent to: only this user can have written it.

import type { Stats } from "node:fs";
import { readWithin } from "./read-within.ts";
import { UsageError } from "./usage-error.ts";

/** A pipe has this long, too, to be written. */
const seconds = 2;

/**
 * @param what "a profile"
 * @throws UsageError where somebody else can have written the file; never on Windows, whose rights are others
 */
export function readOwnFile(file: string, what: string, most: number): Buffer {
  return readWithin(file, most, { check: (stats) => checkOwner(stats, file, what), seconds });
}

function checkOwner(stats: Stats, file: string, what: string): void {
  const own = process.getuid?.();
  if (own === undefined) return;
  // A device is the system's, and a folder isn't read. A pipe is its maker's, as a file is.
  if (!stats.isFile() && !stats.isFIFO()) return;
  // Root needs no file to have something run.
  if (stats.uid !== own && stats.uid !== 0) {
    throw new UsageError(
      `${file} belongs to another user, and ${what} can run commands: read it, and copy it to a file of your own`,
    );
  }
  if ((stats.mode & 0o022) !== 0) {
    throw new UsageError(
      `${file} can be written by others, and ${what} can run commands: read it, and then chmod go-w it`,
    );
  }
}

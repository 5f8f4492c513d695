// Who can have written a file that says what is run, and whom a token is sent to.

import { fstatSync, openSync, closeSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/**
 * @param what "a profile"
 * @throws UsageError where somebody else can have written the file; never on Windows, whose rights are others
 */
export function checkOwnFile(file: string, what: string): void {
  const own = process.getuid?.();
  if (own === undefined) return;
  const descriptor = openSync(file, "r");
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return;
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
  } finally {
    closeSync(descriptor);
  }
}

// Writes a bundle so that it is there whole or not at all.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** @param folder absolute; new, or empty */
export function writeBundle(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    for (const [name, bytes] of files) {
      writeFileSync(join(unfinished, name), bytes);
      // Made for its maker alone; a bundle is for others.
      chmodSync(join(unfinished, name), 0o644);
    }
    chmodSync(unfinished, 0o755);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

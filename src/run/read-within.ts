// Reads a file that somebody else may have made: no more of it than such a file can need.

import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

const chunkBytes = 1024 * 1024;

/**
 * @throws UsageError where it holds more, before that is read; Error of node:fs
 */
export function readWithin(file: string, most: number): Buffer {
  const descriptor = openSync(file, "r");
  try {
    if (fstatSync(descriptor).size > most) throw tooLarge(file, most);
    const chunks: Buffer[] = [];
    let size = 0;
    // A pipe or a device has no size beforehand.
    for (;;) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, most + 1));
      const length = readSync(descriptor, chunk);
      if (length === 0) return Buffer.concat(chunks, size);
      chunks.push(chunk.subarray(0, length));
      size += length;
      if (size > most) throw tooLarge(file, most);
    }
  } finally {
    closeSync(descriptor);
  }
}

function tooLarge(file: string, most: number): UsageError {
  const shown = most >= 1024 ** 2 ? `${most / 1024 ** 2} MiB` : `${most / 1024} KiB`;
  return new UsageError(`${file} is larger than ${shown}, which is more than such a file needs`);
}

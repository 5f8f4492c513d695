// Reads a file that somebody else may have made: no more of it than such a file can need.

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { UsageError } from "./usage-error.ts";

const chunkBytes = 1024 * 1024;
const pauseMs = 20;

export interface Guard {
  /** Is given what is read, not what has its name by now. Throws where it mustn't be read. */
  readonly check: (stats: Stats) => void;
  /** Seconds in which a pipe has to be written. */
  readonly seconds: number;
}

/** @throws UsageError where it holds more, before that is read, or comes too late; Error of node:fs */
export function readWithin(file: string, most: number, guard?: Guard): Buffer {
  // Windows knows no O_NONBLOCK: there it is undefined, which counts as 0.
  const waiting = guard === undefined ? 0 : constants.O_NONBLOCK;
  const descriptor = openSync(file, constants.O_RDONLY | waiting);
  try {
    const stats = fstatSync(descriptor);
    guard?.check(stats);
    if (stats.size > most) throw tooLarge(file, most);
    const until = Date.now() + (guard?.seconds ?? Infinity) * 1000;
    // A pipe that nobody has opened to write, yet, reads as if it were at its end.
    const mayBegin = guard !== undefined && stats.isFIFO();
    const chunk = Buffer.alloc(Math.min(chunkBytes, most + 1));
    const chunks: Buffer[] = [];
    let size = 0;
    // A pipe or a device has no size beforehand.
    for (;;) {
      const length = readNow(descriptor, chunk);
      if (length === 0 && !(mayBegin && size === 0)) return Buffer.concat(chunks, size);
      if (Date.now() > until) {
        throw new UsageError(
          `${file} wasn't written to its end within ${guard?.seconds} seconds: name a regular file`,
        );
      }
      if (length === undefined || length === 0) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
        continue;
      }
      chunks.push(Buffer.from(chunk.subarray(0, length)));
      size += length;
      if (size > most) throw tooLarge(file, most);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How many bytes came; undefined where the writer hasn't written yet. */
function readNow(descriptor: number, chunk: Buffer): number | undefined {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

function tooLarge(file: string, most: number): UsageError {
  const shown = most >= 1024 ** 2 ? `${most / 1024 ** 2} MiB` : `${most / 1024} KiB`;
  return new UsageError(`${file} is larger than ${shown}, which is more than such a file needs`);
}

// A recording on the disk, in pieces: a line of JSON for each exchange, written as it ends. What a kill loses is the
// exchange under way; a line that was cut off is left out by who reads it. The key of the placeholders is not in it.

import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Observed } from "./observed.ts";

/** The first line of each piece. */
export interface PieceHead {
  readonly recording: 1;
  readonly tool: string;
  readonly session: string;
  /** Base URL without trailing slash. */
  readonly target: string;
  readonly isMock: boolean;
  readonly contract: string;
  readonly keepsValues: boolean;
}

export interface Recording {
  /** @throws Error of the file system */
  write(observed: Observed): void;
  close(): void;
}

/** Bytes after which a new piece is begun. */
const PIECE = 8 * 1024 * 1024;

/** @throws Error of the file system where the folder can't be made or written to */
export function startRecording(folder: string, head: PieceHead): Recording {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let file: number | undefined;
  let size = 0;
  let pieces = 0;
  const begin = (): number => {
    const [at, path] = openPiece(folder, () => (pieces += 1));
    const line = `${JSON.stringify(head)}\n`;
    try {
      writeSync(at, line);
    } catch (error) {
      // A piece without its first line is none.
      closeSync(at);
      rmSync(path, { force: true });
      throw error;
    }
    size = Buffer.byteLength(line);
    return at;
  };
  file = begin();
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    write(observed) {
      file ??= begin();
      const line = Buffer.from(`${JSON.stringify(observed)}\n`);
      for (let at = 0; at < line.length;) at += writeSync(file, line, at);
      size += line.length;
      if (size >= PIECE) close();
    },
    close,
  };
}

/** Never writes over a piece that is there. */
function openPiece(folder: string, next: () => number): readonly [file: number, path: string] {
  for (;;) {
    const path = join(folder, `${String(next()).padStart(5, "0")}.jsonl`);
    try {
      return [openSync(path, "ax", 0o600), path];
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

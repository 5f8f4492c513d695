// Reads a recording piece by piece, a line at a time, so that one of any length can be judged.

import { createReadStream, readdirSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { isJsonObject, parseJson } from "../wire/json.ts";
import type { Observed } from "./observed.ts";
import type { PieceHead } from "./recording.ts";

/** What was given is no recording, in one sentence that says what to give. */
export class UnreadableRecording extends Error {
  override readonly name = "UnreadableRecording";
}

export interface ReadRecording {
  readonly head: PieceHead;
  readonly observed: AsyncIterable<Observed>;
}

/**
 * @param path a folder of pieces, or one piece
 * @throws UnreadableRecording
 */
export async function readRecording(path: string): Promise<ReadRecording> {
  const files = piecesOf(path);
  const [first] = files;
  if (first === undefined)
    throw new UnreadableRecording(`${path} has no recording files (*.jsonl)`);
  const head = await headOf(first);
  if (head === undefined)
    throw new UnreadableRecording(`${first} is not a recording file: its first line is different`);
  return { head, observed: lines(files) };
}

function piecesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith(".jsonl"));
    return names.sort().map((name) => join(path, name));
  } catch {
    throw new UnreadableRecording(
      `${path} can't be read: name the folder of a recording, or a .har file`,
    );
  }
}

async function headOf(file: string): Promise<PieceHead | undefined> {
  for await (const line of linesOf(file)) {
    const json = parseJson(line);
    return isJsonObject(json) && json["recording"] === 1
      ? (json as unknown as PieceHead)
      : undefined;
  }
  return undefined;
}

async function* lines(files: readonly string[]): AsyncIterable<Observed> {
  for (const file of files) {
    for await (const line of linesOf(file)) {
      // The last line of a piece may have been cut off by a kill.
      const json = parseJson(line);
      if (isJsonObject(json) && isJsonObject(json["exchange"])) yield json as unknown as Observed;
    }
  }
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

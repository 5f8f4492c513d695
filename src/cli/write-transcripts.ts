// Writes the transcripts of a run below its folder for results.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Result } from "../report/result.ts";
import { transcripts } from "../report/transcript.ts";

export function writeTranscripts(result: Result, out: string): void {
  const folder = join(out, "transcripts");
  for (const [name, text] of transcripts(result)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

// All that a process has left to read: its folder for results, what it printed, the command lines it showed.

import type { Spawned } from "../support/cli.ts";
import { written } from "../support/written.ts";

export function everything(
  out: string,
  { stdout, stderr }: Spawned,
  commandLines: readonly string[] = [],
): ReadonlyMap<string, string> {
  const bytes = (text: string) => Buffer.from(text, "utf8").toString("latin1");
  return new Map([
    ...written(out),
    ["stdout", bytes(stdout)],
    ["stderr", bytes(stderr)],
    ["command lines", commandLines.join("\n")],
  ]);
}

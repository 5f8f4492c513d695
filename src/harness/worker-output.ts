// What the workers leave for the reporter: a file for each worker, a line for each test.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Exchange } from "../wire/exchange.ts";

/** Something that the run created and could not remove. */
export interface Remainder {
  readonly path: string;
  readonly reason: string;
}

/** What one test leaves for the reporter. */
export interface Left {
  readonly exchanges: readonly Exchange[];
}

/** Below the folder for results: what processes of a run tell each other. Removed once result.json is written. */
export function workersFolder(out: string): string {
  return join(out, "workers");
}

/** Removes what an earlier run left in the same folder. */
export function startLeaving(out: string): void {
  rmSync(workersFolder(out), { recursive: true, force: true });
  mkdirSync(workersFolder(out), { recursive: true });
}

/** @param worker Playwright's worker index: one writer for each file. */
export function leave(out: string, worker: number, left: Left): void {
  mkdirSync(workersFolder(out), { recursive: true });
  appendFileSync(join(workersFolder(out), `${worker}.ndjson`), `${JSON.stringify(left)}\n`);
}

/** Everything left so far, by worker and in the order of writing; a line cut short by a kill is dropped. */
export function gatherLeft(out: string): Left[] {
  const names = readdirSync(workersFolder(out))
    .filter((name) => name.endsWith(".ndjson"))
    .sort(byNumber);
  return names.flatMap((name) =>
    readFileSync(join(workersFolder(out), name), "utf8")
      .split("\n")
      .flatMap((line) => parsed(line)),
  );
}

function byNumber(left: string, right: string): number {
  return parseInt(left, 10) - parseInt(right, 10);
}

function parsed(line: string): Left[] {
  try {
    return line === "" ? [] : [JSON.parse(line) as Left];
  } catch {
    return [];
  }
}

/** Removes the workers' files, once everything in them stands in result.json. */
export function endLeaving(out: string): void {
  rmSync(workersFolder(out), { recursive: true, force: true });
}

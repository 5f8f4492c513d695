// What the workers leave for the reporter: a file for each worker, a line for each test.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { workersFolder } from "../run/workers-folder.ts";
import type { Exchange } from "../wire/exchange.ts";

/** What one test leaves for the reporter. */
export interface WorkerOutput {
  readonly exchanges: readonly Exchange[];
}

/** Removes what an earlier run left in the same folder. */
export function startWorkerOutput(out: string): void {
  rmSync(workersFolder(out), { recursive: true, force: true });
  mkdirSync(workersFolder(out), { recursive: true });
}

/** @param worker Playwright's worker index: one writer for each file. */
export function writeWorkerOutput(out: string, worker: number, left: WorkerOutput): void {
  mkdirSync(workersFolder(out), { recursive: true });
  appendFileSync(join(workersFolder(out), `${worker}.ndjson`), `${JSON.stringify(left)}\n`);
}

/** Everything left so far, by worker and in the order of writing; a line cut short by a kill is dropped. */
export function readWorkerOutput(out: string): WorkerOutput[] {
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

function parsed(line: string): WorkerOutput[] {
  try {
    return line === "" ? [] : [JSON.parse(line) as WorkerOutput];
  } catch {
    return [];
  }
}

/** Removes the workers' files, once everything in them stands in result.json. */
export function removeWorkerOutput(out: string): void {
  rmSync(workersFolder(out), { recursive: true, force: true });
}

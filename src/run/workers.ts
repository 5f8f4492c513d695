// How many tests run at the same time.

import { availableParallelism } from "node:os";
import { isLoopback } from "../wire/consent.ts";
import type { Run } from "./run.ts";

/** What a target that is waited for deserves: behind 100 ms, on two cores, more gain little (docs/performance.md). */
const waiting = 8;

/**
 * As the settings say. Otherwise a target off loopback is waited for, and so is more than one at a time; one on
 * this machine, as the mock, needs the processor itself.
 */
export function workersFor({ workers, target }: Pick<Run, "workers" | "target">): number {
  if (workers !== undefined) return workers;
  return isLoopback(new URL(target).hostname) ? Math.min(4, availableParallelism()) : waiting;
}

// How many tests run at the same time.

import { availableParallelism } from "node:os";
import { isLoopback } from "../wire/consent.ts";
import type { Run } from "../run/run.ts";

/** What a target that is waited for deserves: behind 100 ms, on two cores, more gain little (docs/performance.md). */
const waiting = 10;

/** What listens on this machine, as the mock does, needs the processor itself. */
const working = Math.min(4, availableParallelism());

type Asked = Pick<Run, "workers" | "target">;

/** As the settings say; otherwise as many as the target deserves, which is waited for off loopback. */
export function workersFor({ workers, target }: Asked): number {
  return workers ?? (isLoopback(new URL(target).hostname) ? working : waiting);
}

/** Whether workers are there to wait for answers: more than the processor can keep busy. */
export function isWaiting(run: Asked): boolean {
  return workersFor(run) > working;
}

// How many tests run at the same time.

import { availableParallelism } from "node:os";
import { isLoopback } from "../wire/consent.ts";
import type { Run } from "../run/run.ts";

/** All processes of so many hold less than 1 GiB, whatever a target answers (SECURITY.md). */
const most = 4;

/** What listens on this machine, as the mock does, needs the processor itself. */
const working = Math.min(most, availableParallelism());

type Asked = Pick<Run, "workers" | "target">;

/** As the settings say; otherwise as many as the memory allows, or the processor where the target is on this machine. */
export function workersFor({ workers, target }: Asked): number {
  return workers ?? (isHere(target) ? working : most);
}

/** Whether workers are there to wait for answers: for a target elsewhere, or more than the processor can keep busy. */
export function isWaiting(run: Asked): boolean {
  return !isHere(run.target) || workersFor(run) > working;
}

function isHere(target: string): boolean {
  return isLoopback(new URL(target).hostname);
}

// Keeps memory level over a session of any length. Little outlives an exchange, but V8 lets each thread collect tens of
// megabytes of garbage before it tidies up: up to 32 MiB of young objects, and several times the old ones that are in
// use. A version of Node that ignores a flag costs memory and nothing else.

import { setFlagsFromString } from "node:v8";
import type { ResourceLimits, Worker } from "node:worker_threads";

/** Of the judge's thread: three parts of 2 MiB for young objects. */
export const judgeLimits: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Of this process, before anything else: old objects are collected after 2 MiB of new garbage, not after 8. */
export function keepHeapSmall(): void {
  setFlagsFromString("--optimize-for-size");
}

/** The room for young objects stays as it is once the judge runs: a new thread sets the factor to 2, so not before. */
export function keepYoungSmall(judge: Worker): void {
  judge.once("online", () => setFlagsFromString("--semi-space-growth-factor=1"));
}

// Keeps memory level over a session of any length. Little outlives an exchange, but V8 lets each thread collect tens of
// megabytes of garbage before it tidies up: up to 32 MiB of young objects, and several times the old ones that are in
// use. A version of Node that ignores these settings costs memory and nothing else.

import { setFlagsFromString } from "node:v8";
import type { ResourceLimits } from "node:worker_threads";

/** Of the judge's thread: three parts of 2 MiB for young objects. */
export const judgeLimits: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Of this process, before anything else. */
export function keepHeapSmall(): void {
  setFlagsFromString("--optimize-for-size");
  stopGrowing();
}

/** Room for young objects stays as it is. V8 forgets this whenever a thread starts: say it again then. */
export function stopGrowing(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// Keeps memory level over a session of any length. Little outlives an exchange, but V8 lets each thread collect tens of
// megabytes of garbage before it tidies up: up to 32 MiB of young objects, and several times the old ones that are in
// use. The road's own room for young objects stays: with less it stops more often, and Okta waits.

import { setFlagsFromString } from "node:v8";
import type { ResourceLimits } from "node:worker_threads";

/** Of the judge's thread: three parts of 2 MiB for young objects. */
export const judgeLimits: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Of this process, before anything else. A version of Node that ignores it costs memory and nothing else. */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

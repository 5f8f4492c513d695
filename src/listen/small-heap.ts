// Keeps memory level over a session of any length. Little outlives an exchange, but V8 lets each thread collect tens of
// megabytes of garbage before it tidies up: up to 32 MiB of young objects, and several times the old ones that are in
// use. A version of Node that ignores a flag costs memory and nothing else.

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import type { ResourceLimits } from "node:worker_threads";

/** Of the judge's thread: three parts of 2 MiB for young objects. */
export const judgeLimits: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Octets that V8 sets aside for young objects in the end. */
const most = 32 * 2 ** 20;

/** Of this process, before anything else: the room for young objects has its size from the start. */
export function keepHeapLevel(): void {
  setFlagsFromString("--heap-growing-percent=30");
  // It grows where many objects outlive a collection, which in a session takes thousands of exchanges.
  for (let round = 0; round < 50 && youngSize() < most; round += 1) {
    Array.from({ length: 100_000 }, (_each, at) => ({ at }));
  }
}

function youngSize(): number {
  const spaces = getHeapSpaceStatistics();
  return spaces.find(({ space_name }) => space_name === "new_space")?.space_size ?? most;
}

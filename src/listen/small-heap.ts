// Keeps memory level over a session of any length. Little outlives an exchange, but V8 lets each thread collect tens of
// megabytes of garbage before it tidies up: up to 32 MiB of young objects, and several times the old ones that are in
// use. A version of Node that ignores a flag costs memory and nothing else.

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import type { ResourceLimits, Worker } from "node:worker_threads";

/** Of the judge's thread: three parts of 2 MiB for young objects. */
export const judgeLimits: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Of this process, before anything else. A version of Node that ignores it costs memory and nothing else. */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

/** Octets that V8 has set aside for young objects, of which it fills one half at a time. */
const enough = 16 * 2 ** 20;

/** The road's room for young objects grows until it is enough. A new thread sets the factor to 2, so the judge's comes first. */
export function keepYoungSmall(judge: Worker): void {
  judge.once("online", () => {
    const looking = setInterval(() => {
      const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
      if (young === undefined || young.space_size < enough) return;
      setFlagsFromString("--semi-space-growth-factor=1");
      clearInterval(looking);
    }, 100).unref();
  });
}

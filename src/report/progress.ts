// What a run says of itself while it is under way. Pure.

import { clip } from "./wrap.ts";

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Requirements that came out as fail or error so far. */
  readonly red: number;
  readonly elapsedMs: number;
}

/** Before so many tests or milliseconds a guess would jump about. */
const leastTests = 5;
const leastMs = 2000;

/** One line that fits: `120 of 480 tests, 2 fail so far, about 40 s left`. */
export function progressLine({ done, all, red, elapsedMs }: Progress, width: number): string {
  const isKnown = done >= leastTests && elapsedMs >= leastMs && done < all;
  const seconds = Math.ceil(((elapsedMs / done) * (all - done)) / 1000);
  const left = isKnown ? `, about ${duration(seconds)} left` : "";
  return clip(`${done} of ${all} tests, ${red} fail so far${left}`, width);
}

function duration(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

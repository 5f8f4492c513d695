// One exchange as it passed on the road, before anybody has looked at it. Unredacted: it goes to the witness in
// the other thread, and nowhere else.

import type { WireFailure } from "../wire/exchange.ts";

export interface Passed {
  /** Counts from 1, in the order in which the requests came. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly method: string;
  /** The request target as it stood in the request line. */
  readonly target: string;
  /** Names and values in turn, as they stood. */
  readonly requestHeaders: readonly string[];
  readonly requestBody: Uint8Array;
  readonly response?: {
    readonly status: number;
    readonly reason: string;
    readonly headers: readonly string[];
    readonly body: Uint8Array;
  };
  readonly failure?: WireFailure;
  /** A body was longer than the witness takes: what is here is not the whole. */
  readonly isCut: boolean;
  /** Requests that were under way when this one came. */
  readonly beside: number;
}

/** Bytes of a body that the witness gets to see. */
export const mostSeen = 16 * 1024 * 1024;

// How long each kind of request took. Pure; attempts without an answer don't count.

import { operationOf } from "./operation.ts";
import type { Exchange } from "../wire/exchange.ts";

export interface Latency {
  readonly operation: string;
  readonly count: number;
  /** Milliseconds, as the next three. */
  readonly least: number;
  readonly median: number;
  /** 95 of 100 took no longer. */
  readonly most95: number;
  readonly most: number;
}

/** By operation, the slowest median first. @param target base URL of the run */
export function latencies(exchanges: readonly Exchange[], target: string): Latency[] {
  const byOperation = new Map<string, number[]>();
  for (const exchange of exchanges) {
    if (exchange.response === undefined) continue;
    const operation = operationOf(exchange, target);
    const times = byOperation.get(operation);
    if (times === undefined) byOperation.set(operation, [exchange.durationMs]);
    else times.push(exchange.durationMs);
  }
  return [...byOperation]
    .map(([operation, times]) => latency(operation, times))
    .sort((a, b) => b.median - a.median || b.most - a.most);
}

function latency(operation: string, times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  // The nearest rank: always a time that was measured.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    operation,
    count: sorted.length,
    least: at(0),
    median: at(0.5),
    most95: at(0.95),
    most: at(1),
  };
}

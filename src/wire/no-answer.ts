// No HTTP response came back: the harness or the network, and not the provider's fault, unless something
// else than HTTP came (`raw` in the record).

import type { Exchange, WireFailure } from "./exchange.ts";

/** After this many exchanges in a row without an answer nothing more is sent. */
export const mostUnanswered = 3;

/** Thrown when an exchange ended without response headers. Its message never holds the token. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly kind: WireFailure["kind"];
  readonly exchange: Exchange;

  constructor(failure: WireFailure, exchange: Exchange) {
    super(failure.message);
    this.kind = failure.kind;
    this.exchange = exchange;
  }
}

// The client refused to send: nothing left this machine.

import type { Exchange } from "./exchange.ts";

/** Thrown before anything is sent when a write to this target was not allowed. */
export class NoConsent extends Error {
  override readonly name = "NoConsent";
  readonly kind = "consent";
  readonly exchange: Exchange;

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

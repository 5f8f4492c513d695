// What the client is asked to send, and what the contract gets to see of it.

import type { HeaderField } from "./exchange.ts";

export interface WireRequest {
  /** What is sent, in words: "lookup by userName". */
  readonly label: string;
  readonly method: string;
  /** Below the base URL, percent-encoded, starting with "/", with query. */
  readonly path: string;
  /** All but Host, Connection and Content-Length, which the HTTP library writes. */
  readonly headers: readonly HeaderField[];
  readonly body?: string;
  /** Malformed on purpose, or an oddity of Okta's: the contract judges the answer only. */
  readonly exempt?: boolean;
  /** Ours and no part of what is judged: a look before a write, or somebody for several tests. */
  readonly aside?: boolean;
  /** Counts from 1. */
  readonly attempt?: number;
}

/** Both messages, unredacted, for the contract to judge before they are recorded. */
export interface Messages {
  readonly method: string;
  /** Below the base URL, with query. */
  readonly path: string;
  readonly requestContentType?: string;
  readonly requestBody?: string;
  readonly status?: number;
  readonly responseContentType?: string;
  readonly responseBody?: string;
  readonly requestIsExempt?: boolean;
}

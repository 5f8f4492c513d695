// A 429 says in whole seconds when to try again; Okta waits five minutes where it doesn't.

import { responseHeader } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

export const retryAfter: StandingCheck = {
  requirement: "OKTA-rate/retry-after",
  conditional: true,
  concerns: (exchange) => exchange.response?.status === 429,
  complaint(exchange) {
    const value = responseHeader(exchange, "retry-after");
    if (value === undefined) return "429 came without Retry-After";
    return /^\d+$/.test(value.trim()) ? undefined : `Retry-After is ${value}`;
  },
};

// Okta ends an exchange after 60 seconds. A run that waits longer (`--timeout`) tells too late answers from
// none; one that waits less holds the target to that.

import type { Exchange } from "../../wire/exchange.ts";
import { memberOf, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

/** Milliseconds; Okta SCIM FAQ. */
const oktaWaits = 60_000;

export const sixtySeconds: StandingCheck = {
  requirement: "OKTA-timeout/sixty-seconds",
  // Where no connection came about, nobody kept anybody waiting; and what is no SCIM is no answer in time.
  concerns: (exchange) => isLate(exchange) || isScim(exchange),
  complaint({ request, failure, durationMs }) {
    if (failure?.kind === "timeout") return `${request.method}: ${failure.message}`;
    return durationMs > oktaWaits
      ? `${request.method} took ${durationMs} ms, and Okta waits ${oktaWaits} ms`
      : undefined;
  },
};

function isLate({ failure, response, durationMs }: Exchange): boolean {
  return failure?.kind === "timeout" || (response !== undefined && durationMs > oktaWaits);
}

function isScim(exchange: Exchange): boolean {
  if (exchange.response?.status === 204) return true;
  const [message] = objectsIn(responseJson(exchange));
  return message !== undefined && memberOf(message, "schemas") !== undefined;
}

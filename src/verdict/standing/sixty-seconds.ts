// Okta ends an exchange after 60 seconds. A run that waits longer (`--timeout`) tells too late answers from
// none; one that waits less holds the target to that.

import type { StandingCheck } from "./standing-check.ts";

/** Milliseconds; Okta SCIM FAQ. */
const oktaWaits = 60_000;

export const sixtySeconds: StandingCheck = {
  requirement: "OKTA-timeout/sixty-seconds",
  // Where no connection came about, nobody kept anybody waiting.
  concerns: ({ response, failure }) => response !== undefined || failure?.kind === "timeout",
  complaint({ request, failure, durationMs }) {
    if (failure?.kind === "timeout") return `${request.method}: ${failure.message}`;
    return durationMs > oktaWaits
      ? `${request.method} took ${durationMs} ms, and Okta waits ${oktaWaits} ms`
      : undefined;
  },
};

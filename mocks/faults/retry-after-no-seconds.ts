// Says in a date, and not in seconds, when to try again: Okta then waits five minutes.
import type { Fault } from "../fault.ts";

export const retryAfterNoSeconds: Fault = {
  name: "retry-after-no-seconds",
  breaks: ["OKTA-rate/retry-after"],
  decorate(provider) {
    let count = 0;
    return { ...provider, isBusy: () => ++count === 40 };
  },
  transport: (reply) =>
    reply.status === 429
      ? { ...reply, headers: { ...reply.headers, "retry-after": "Fri, 02 Jan 2026 03:04:05 GMT" } }
      : reply,
};

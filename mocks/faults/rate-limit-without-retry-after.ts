// A 429, once, that doesn't say when to try again.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const rateLimitWithoutRetryAfter: Fault = {
  name: "rate-limit-without-retry-after",
  breaks: ["OKTA-rate/retry-after"],
  because: "Okta waits five minutes then; a delete is refused, since no row waits for one",
  decorate: (provider) => {
    let isSpent = false;
    return {
      ...provider,
      transport: (reply, request) => {
        const isChosen = !isSpent && request.method === "DELETE" && /^\/Users/.test(request.path);
        if (!isChosen) return provider.transport(reply, request);
        isSpent = true;
        return errorReply(429, "This client has sent more requests than it may: wait");
      },
    };
  },
};

// A token that is wrong answered with 403, as if the bearer were known and not allowed.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const wrongTokenForbidden: Fault = {
  name: "wrong-token-forbidden",
  breaks: [
    "OKTA-connect/wrong-token",
    "OKTA-spec/11-wrong-token",
    "RFC7644-3.12/unauthorized",
    "INTERACT-token/scheme-needed",
  ],
  because: "gateways that look the token up after they have let it in",
  transport: (reply, { headers }) =>
    reply.status === 401 && headers["authorization"] !== undefined
      ? errorReply(403, "The bearer token is not valid", { headers: reply.headers })
      : reply,
};

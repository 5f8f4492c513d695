// A filter whose spaces come as + refused, since the query is decoded as a path is.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const plusForSpaceRefused: Fault = {
  name: "plus-for-space-refused",
  breaks: ["OKTA-lookup/plus-for-space"],
  because: "decodeURIComponent leaves + alone, and the filter is one long name then",
  transport: (reply, { query }) =>
    /filter=[^&]*\+/.test(query)
      ? errorReply(400, "The filter has no operator", { scimType: "invalidFilter" })
      : reply,
};

// A malformed filter, answered with 200 and an Error.
import type { Fault } from "../fault.ts";

export const errorAsSuccess: Fault = {
  name: "error-as-success",
  breaks: [
    "RFC7644-3.2/no-error-under-success",
    "RFC7644-3.12/invalid-filter",
    "RFC7644-3.4.2.2/malformed",
    "RFC7644-3.4.2/list-response",
  ],
  because: "the gateway in front knows only 200: a refusal with 200 is none, and no list either",
  transport: (reply, { query }) =>
    reply.status === 400 && query.startsWith("filter=userName%20eq")
      ? { ...reply, status: 200 }
      : reply,
};

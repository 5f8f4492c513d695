// A request that accepts application/json alone answered with 406.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const plainJsonNotAcceptable: Fault = {
  name: "plain-json-not-acceptable",
  breaks: ["RFC7644-3.8/accept-json"],
  because: "content negotiation that knows one media type",
  transport: (reply, { headers }) =>
    headers["accept"] === "application/json"
      ? errorReply(406, "This service provider answers application/scim+json")
      : reply,
};

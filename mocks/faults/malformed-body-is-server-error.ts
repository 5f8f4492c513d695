// A body that is no JSON answered with 500.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { isObject } from "../../src/scim/resource.ts";

export const malformedBodyIsServerError: Fault = {
  name: "malformed-body-is-server-error",
  breaks: ["RFC7644-3.12/unreadable-body"],
  because: "the parser's exception reaches the outermost handler, which knows one answer",
  transport: (reply, { method }) => {
    const isUnreadable = isObject(reply.body) && reply.body["scimType"] === "invalidSyntax";
    return isUnreadable && method === "POST" ? errorReply(500, "Unexpected end of JSON") : reply;
  },
};

// A body in another format answered with 500.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const otherFormatIsServerError: Fault = {
  name: "other-format-is-server-error",
  breaks: ["RFC7644-3.8/other-format-refused"],
  because: "a parser that is looked up and not found",
  transport: (reply) =>
    reply.status === 415 ? errorReply(500, "No parser for this media type") : reply,
};

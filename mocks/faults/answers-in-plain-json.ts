// Bodies announced as application/json to whoever accepts application/scim+json.
import type { Fault } from "../fault.ts";

export const answersInPlainJson: Fault = {
  name: "answers-in-plain-json",
  breaks: ["RFC7644-3.1/media-type"],
  because: "the default of every web framework",
  transport: (reply) =>
    reply.headers["content-type"] === undefined
      ? reply
      : { ...reply, headers: { ...reply.headers, "content-type": "application/json" } },
};

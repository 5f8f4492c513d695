// Bodies announced as application/json to who doesn't say what they accept.
import type { Fault } from "../fault.ts";

export const defaultIsPlainJson: Fault = {
  name: "default-is-plain-json",
  breaks: ["RFC7644-3.8/default-format"],
  because: "the default of a framework",
  transport: (reply, { headers }) =>
    headers["accept"] === undefined && reply.headers["content-type"] !== undefined
      ? { ...reply, headers: { ...reply.headers, "content-type": "application/json" } }
      : reply,
};

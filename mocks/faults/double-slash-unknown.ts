// Nothing at a path that begins with two slashes.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const doubleSlashUnknown: Fault = {
  name: "double-slash-unknown",
  breaks: ["INTERACT-base/trailing-slash"],
  because: "a router that compares paths to the letter; the guide's base URL ends in a slash",
  transport: (reply, { path }) =>
    path.startsWith("//") ? errorReply(404, `No endpoint is called ${path}`) : reply,
};

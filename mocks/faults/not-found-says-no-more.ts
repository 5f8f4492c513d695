// An error for an unknown person that says no more than its status.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const notFoundSaysNoMore: Fault = {
  name: "not-found-says-no-more",
  breaks: ["INTERACT-errors/explains"],
  because: "a framework's own page for what it doesn't find",
  transport: (reply) =>
    reply.status === 404 && isObject(reply.body)
      ? { ...reply, body: { ...reply.body, detail: "Not Found" } }
      : reply,
};

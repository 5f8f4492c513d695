// A 409 that doesn't say that it is about uniqueness.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const conflictWithoutScimType: Fault = {
  name: "conflict-without-scim-type",
  breaks: ["RFC7644-3.3/uniqueness"],
  because: "the status is taken to say it all",
  transport: (reply) =>
    reply.status === 409 && isObject(reply.body)
      ? { ...reply, body: without(reply.body, "scimType") }
      : reply,
};

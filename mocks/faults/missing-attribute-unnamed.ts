// An error about a missing attribute that doesn't say which.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const missingAttributeUnnamed: Fault = {
  name: "missing-attribute-unnamed",
  breaks: ["INTERACT-errors/names-attribute"],
  because: "the administrator sees the detail and nothing else",
  transport: (reply) =>
    isObject(reply.body) && reply.body["detail"] === "Missing attribute location"
      ? { ...reply, body: { ...reply.body, detail: "Missing attribute" } }
      : reply,
};

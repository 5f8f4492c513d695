// An error about a missing attribute in other words than the guide's.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const missingAttributeReworded: Fault = {
  name: "missing-attribute-reworded",
  breaks: ["INTERACT-errors/missing-wording"],
  because: "a validation library's own message",
  transport: (reply) =>
    isObject(reply.body) && reply.body["detail"] === "Missing attribute location"
      ? { ...reply, body: { ...reply.body, detail: "The location field is required." } }
      : reply,
};

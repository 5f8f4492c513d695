// A create without a userName, refused with invalidSyntax.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const missingUserNameIsInvalidSyntax: Fault = {
  name: "missing-user-name-is-invalid-syntax",
  breaks: ["RFC7644-3.12/required-missing"],
  because: "a schema validator knows one kind of error",
  transport: (reply, { method }) =>
    method === "POST" &&
    isObject(reply.body) &&
    reply.body["detail"] === "Missing attribute userName"
      ? { ...reply, body: { ...reply.body, scimType: "invalidSyntax" } }
      : reply,
};

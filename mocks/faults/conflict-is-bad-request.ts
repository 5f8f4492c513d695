// A create with a userName that is taken answered with 400, uniqueness and all.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const conflictIsBadRequest: Fault = {
  name: "conflict-is-bad-request",
  breaks: [
    "OKTA-conflict/refused",
    "OKTA-conflict/one-of-two-at-once",
    "RFC7643-4.1.1/user-name-unique",
    "RFC7644-3.3/uniqueness",
  ],
  because: "uniqueness is one validation among others; the status is what all four ask for",
  transport: (reply) =>
    reply.status === 409 && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

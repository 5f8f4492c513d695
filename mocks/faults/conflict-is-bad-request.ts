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
    "OKTA-spec/08-same-again",
  ],
  because: "uniqueness is one validation among others; the status is what all five ask for",
  transport: (reply, { path }) =>
    reply.status === 409 && path === "/Users" && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

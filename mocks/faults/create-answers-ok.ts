// A create answered with 200.
import type { Fault } from "../fault.ts";

export const createAnswersOk: Fault = {
  name: "create-answers-ok",
  breaks: [
    "OKTA-create/created",
    "OKTA-create/plain-json",
    "OKTA-conflict/one-of-two-at-once",
    "OKTA-manager/display-name-only",
    "RFC7644-3.3/created",
    "RFC7644-3.3/location",
    "RFC7644-3.3/read-only-ignored",
    "OKTA-manager/free-string",
    "OKTA-spec/06-create",
    "INTERACT-phones/three-types",
  ],
  because: "the status is how each of them tells a create that succeeded",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Users" ? { ...reply, status: 200 } : reply,
};

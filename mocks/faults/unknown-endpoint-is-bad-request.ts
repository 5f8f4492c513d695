// An endpoint that is none, refused with 400.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const unknownEndpointIsBadRequest: Fault = {
  name: "unknown-endpoint-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  because: "the router knows one kind of error",
  transport: (reply, { path }) =>
    path === "/Nothing" && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

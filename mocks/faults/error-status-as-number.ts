// Errors whose body repeats the HTTP status as a number.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const errorStatusAsNumber: Fault = {
  name: "error-status-as-number",
  breaks: ["RFC7644-3.12/error-status"],
  because: "scimverify asks for a number, and its users comply",
  transport: (reply) =>
    reply.status >= 400 && isObject(reply.body)
      ? { ...reply, body: { ...reply.body, status: reply.status } }
      : reply,
};

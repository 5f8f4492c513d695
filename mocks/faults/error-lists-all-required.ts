// An error about an attribute that goes on to name those that were sent well.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const errorListsAllRequired: Fault = {
  name: "error-lists-all-required",
  breaks: ["INTERACT-errors/blames-no-other"],
  because: "one sentence for every mistake",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    if (!/attribute/i.test(detail)) return reply;
    const longer = `${detail}; required are userName, externalId and location`;
    return { ...reply, body: { ...reply.body, detail: longer } };
  },
};

// An error about a wrong format that does not say which is right.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const requiredFormatNotSaid: Fault = {
  name: "required-format-not-said",
  breaks: ["INTERACT-errors/format-wording"],
  because: "the administrator must guess what would be right",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    const cut = detail.replace(/(required format) \(.*\)/, "$1");
    return { ...reply, body: { ...reply.body, detail: cut } };
  },
};

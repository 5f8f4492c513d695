// An error about a wrong type in other words than the guide's.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const wrongTypeReworded: Fault = {
  name: "wrong-type-reworded",
  breaks: ["INTERACT-errors/type-wording"],
  because: "a JSON library's own message",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    const reworded = detail.replace("Bad value type for attribute", "Cannot convert the value of");
    return { ...reply, body: { ...reply.body, detail: reworded } };
  },
};

// A second work phone refused in other words than the guide's.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { doubleWorkPhone } from "../limitations/double-work-phone.ts";

export const doubleWorkPhoneReworded: Fault = {
  name: "double-work-phone-reworded",
  breaks: [
    "INTERACT-phones/double-work",
    "INTERACT-phones/double-work-by-patch",
    "INTERACT-phones/double-work-wording",
  ],
  because: "the limitation itself, which is no defect, and the words of a database",
  decorate: doubleWorkPhone,
  transport: (reply) =>
    isObject(reply.body) && textAt(reply.body, "detail").startsWith("Work phone number")
      ? { ...reply, body: { ...reply.body, detail: "The phone number is not unique" } }
      : reply,
};

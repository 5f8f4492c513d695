// A PUT refused in which a telephone number has no value.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const emptyElementRefused: Fault = {
  name: "empty-element-refused",
  breaks: ["OKTA-empty/elements-accepted"],
  because: "a number without a number is no number",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? context.body["phoneNumbers"] : undefined;
      const numbers = Array.isArray(sent) ? sent.filter(isObject) : [];
      if (numbers.every(({ value }) => value !== undefined)) return replaceUser(context);
      throw badRequest("invalidValue", "Missing attribute phoneNumbers.value", "phoneNumbers");
    },
  })),
};

// A PUT refused in which an attribute is empty.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const emptyValueRefused: Fault = {
  name: "empty-value-refused",
  breaks: ["OKTA-empty/accepted"],
  because: "a validation of texts that asks for a character at least",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? Object.entries(context.body) : [];
      const [name] = sent.find(([, value]) => value === "" || value === null) ?? [];
      if (name === undefined) return replaceUser(context);
      throw badRequest("invalidValue", `The attribute ${name} is empty`, name);
    },
  })),
};

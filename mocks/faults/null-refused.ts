// A create refused that gives null for an attribute.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const nullRefused: Fault = {
  name: "null-refused",
  breaks: ["RFC7643-2.5/null-is-unassigned"],
  because: "null is no string, so the type is wrong",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const body = isObject(context.body) ? context.body : {};
      const [name] = Object.keys(body).filter((each) => body[each] === null);
      if (name === undefined) return createUser(context);
      throw badRequest("invalidValue", `Bad value type for attribute ${name}`, name);
    },
  })),
};

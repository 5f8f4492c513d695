// A create refused whose first member is not schemas.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const schemasMustComeFirst: Fault = {
  name: "schemas-must-come-first",
  breaks: ["RFC7643-2.3.8/any-order"],
  because: "a streaming parser has to know the schema before anything else",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const [first] = Object.keys(isObject(context.body) ? context.body : {});
      if (first === "schemas") return createUser(context);
      throw badRequest("invalidSyntax", "The body begins with schemas", "schemas");
    },
  })),
};

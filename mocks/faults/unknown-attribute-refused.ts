// A create refused that has an attribute of no schema.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const unknownAttributeRefused: Fault = {
  name: "unknown-attribute-refused",
  breaks: ["RFC7644-3.1/unknown-attribute"],
  because: "bodies are checked with additionalProperties: false",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      if (!isObject(context.body) || context.body["shoeSize"] === undefined) {
        return createUser(context);
      }
      throw badRequest("invalidSyntax", "Unknown attribute shoeSize", "shoeSize");
    },
  })),
};

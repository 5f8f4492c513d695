// A resource type whose extensions don't say whether they are required.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const extensionNotSaidToBeOptional: Fault = {
  name: "extension-not-said-to-be-optional",
  breaks: ["RFC7643-6/attributes-given"],
  because: "false is left out",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const extensions = schemaExtensions.map((each) =>
          isObject(each) ? without(each, "required") : each,
        );
        return { ...type, schemaExtensions: extensions };
      }),
  })),
};

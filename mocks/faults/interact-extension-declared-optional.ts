// Interact's extension declared as one that people may lack.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const interactExtensionDeclaredOptional: Fault = {
  name: "interact-extension-declared-optional",
  breaks: ["INTERACT-extension/declared-required"],
  because: "a flag that nothing is checked against",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const optional = schemaExtensions.map((each) =>
          isObject(each) ? { ...each, required: false } : each,
        );
        return { ...type, schemaExtensions: optional };
      }),
  })),
};

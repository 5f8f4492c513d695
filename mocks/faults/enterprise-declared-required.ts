// The enterprise extension declared required, and missing from people.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const enterpriseDeclaredRequired: Fault = {
  name: "enterprise-declared-required",
  breaks: ["RFC7643-6/required-extension"],
  because: "a declaration that nothing is checked against",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const required = schemaExtensions.map((each) =>
          isObject(each) ? { ...each, required: true } : each,
        );
        return { ...type, schemaExtensions: required };
      }),
  })),
};

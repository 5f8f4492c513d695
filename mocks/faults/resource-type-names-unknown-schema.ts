// A resource type with an extension that /Schemas doesn't have.
import type { Fault } from "../fault.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const resourceTypeNamesUnknownSchema: Fault = {
  name: "resource-type-names-unknown-schema",
  breaks: ["RFC7643-6/schema"],
  because: "an extension that was taken out again",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => ({
        ...type,
        schemaExtensions: [
          ...(Array.isArray(type["schemaExtensions"]) ? type["schemaExtensions"] : []),
          { schema: "urn:ietf:params:scim:schemas:extension:contractor:2.0:User", required: false },
        ],
      })),
  })),
};

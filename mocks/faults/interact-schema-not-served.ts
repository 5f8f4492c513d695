// The list of schemas without Interact's own.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const interactSchemaNotServed: Fault = {
  name: "interact-schema-not-served",
  breaks: ["RFC7643-7/every-schema-served", "RFC7643-6/schema", "INTERACT-extension/declared"],
  because: "schemas copied from the RFC",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => {
        const all = Array.isArray(list["Resources"]) ? list["Resources"] : [];
        const Resources = all.filter(
          (schema) => !isObject(schema) || !textAt(schema, "id").includes("interactsoftware"),
        );
        const length = Resources.length;
        return { ...list, totalResults: length, itemsPerPage: length, Resources };
      }),
  })),
};

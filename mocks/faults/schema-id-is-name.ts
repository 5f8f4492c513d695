// Schemas whose id is their name.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeSchemas } from "./change-schemas.ts";

export const schemaIdIsName: Fault = {
  name: "schema-id-is-name",
  breaks: [
    "RFC7643-4.1.1/user-name-described",
    "RFC7643-7/schema-id",
    "RFC7643-7/every-schema-served",
    "RFC7643-6/schema",
  ],
  because: "a key of a table",
  decorate: changeSchemas((schema) => ({ ...schema, id: textAt(schema, "name") })),
};

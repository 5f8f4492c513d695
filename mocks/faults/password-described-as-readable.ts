// A password described as readable in /Schemas.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const passwordDescribedAsReadable: Fault = {
  name: "password-described-as-readable",
  breaks: ["RFC7643-4.1.1/password-described"],
  because: "one row of a table for every string, though it never comes back",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "password"
        ? { ...attribute, mutability: "readWrite", returned: "default" }
        : attribute,
    ),
  ),
};

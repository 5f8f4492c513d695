// Attributes in /Schemas of a type called date.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const dateTypeInvented: Fault = {
  name: "date-type-invented",
  breaks: ["RFC7643-2.3/no-further-data-types"],
  because: "a birthday has no time",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "dateOfBirth" ? { ...attribute, type: "date" } : attribute,
    ),
  ),
};

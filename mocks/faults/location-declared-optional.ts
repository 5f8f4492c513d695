// A schema that says that location is optional.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const locationDeclaredOptional: Fault = {
  name: "location-declared-optional",
  breaks: ["INTERACT-location/declared-required"],
  because: "the check stands in the code, and the schema was written before",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "location" ? { ...attribute, required: false } : attribute,
    ),
  ),
};

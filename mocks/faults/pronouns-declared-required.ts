// A schema that says that pronouns are required.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const pronounsDeclaredRequired: Fault = {
  name: "pronouns-declared-required",
  breaks: ["INTERACT-extension/nothing-else-required"],
  because: "required in the form, and not in the service",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "pronouns" ? { ...attribute, required: true } : attribute,
    ),
  ),
};

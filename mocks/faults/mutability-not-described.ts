// Attributes in /Schemas without their mutability.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const mutabilityNotDescribed: Fault = {
  name: "mutability-not-described",
  breaks: ["RFC7643-4.1.1/password-described", "RFC7643-7/attributes-described"],
  because: "readWrite goes without saying",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) => without(attribute, "mutability")),
  ),
};

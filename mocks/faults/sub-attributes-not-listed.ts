// Complex attributes in /Schemas without their sub-attributes.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const subAttributesNotListed: Fault = {
  name: "sub-attributes-not-listed",
  breaks: ["RFC7643-7/sub-attributes-listed"],
  because: "one level of a table",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) => without(attribute, "subAttributes")),
  ),
};

// An additional field called "T-shirt size?" in /Schemas.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const attributeNamedWithQuestionMark: Fault = {
  name: "attribute-named-with-question-mark",
  breaks: ["RFC7643-2.1/attribute-name"],
  because: "an administrator names a field as a form shows it (guide L76)",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "nickName" ? { ...attribute, name: "T-shirt size?" } : attribute,
    ),
  ),
};

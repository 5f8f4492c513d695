// A schema that says that loginType is optional, where it is not.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const loginTypeDeclaredOptional: Fault = {
  name: "login-type-declared-optional",
  breaks: ["INTERACT-login-type/declared-required"],
  because: "the check stands in the code, and the schema was written before",
  contract: "field-mapping",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "loginType" ? { ...attribute, required: false } : attribute,
    ),
  ),
};

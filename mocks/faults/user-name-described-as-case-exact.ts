// A userName described as case-exact in /Schemas.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const userNameDescribedAsCaseExact: Fault = {
  name: "user-name-described-as-case-exact",
  breaks: ["RFC7643-4.1.1/user-name-described"],
  because: "one row of a table for every string",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "userName" ? { ...attribute, caseExact: true } : attribute,
    ),
  ),
};

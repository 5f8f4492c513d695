// A department that is taken and never shown.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { ENTERPRISE_USER_URN } from "../../src/scim/schemas/enterprise-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceRules } from "./replace-part.ts";

export const departmentNotShown: Fault = {
  name: "department-not-shown",
  breaks: ["OKTA-extension/enterprise-kept"],
  because: "a department is a row of its own, and the answer leaves the join out",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) =>
      changeExtension(representPerson(person, tables, baseUrl), ENTERPRISE_USER_URN, (enterprise) =>
        without(enterprise, "department"),
      ),
  })),
};

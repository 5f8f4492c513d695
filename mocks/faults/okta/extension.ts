// Providers that are wrong about extension: what turns the rows of okta/extension red.

import { without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { changeExtension } from "../kit/change-extension.ts";
import { replaceBehaviour } from "../../replace-part.ts";
import { isObject, withMember } from "../../../src/scim/resource.ts";

/** A department that is taken and never shown. */
export const departmentNotShown: Fault = {
  name: "department-not-shown",
  breaks: ["OKTA-extension/enterprise-kept"],
  because: "a department is a row of its own, and the answer leaves the join out",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      changeExtension(representUser(user, tables, baseUrl), ENTERPRISE_USER_URN, (enterprise) =>
        without(enterprise, "department"),
      ),
  })),
};

/** A PUT that leaves the organization of the enterprise extension as it was. */
export const putIgnoresOrganization: Fault = {
  name: "put-ignores-organization",
  breaks: ["OKTA-extension/updated"],
  because: "a company is chosen once, when the user is created",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const before = current[ENTERPRISE_USER_URN];
      const organization = isObject(before) ? before["organization"] : undefined;
      return changeExtension(putMerge(current, accepted, sent), ENTERPRISE_USER_URN, (enterprise) =>
        withMember(enterprise, "organization", organization),
      );
    },
  })),
};

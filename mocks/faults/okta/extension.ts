// Faulty providers for the rows of okta/extension.

import { isObject, withMember } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { without } from "../../attribute-access.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine } from "../../replace-part.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";

/** A department that is accepted and never shown. */
export const departmentNotShown: Fault = {
  name: "department-not-shown",
  breaks: ["OKTA-extension/enterprise-kept"],
  clause: "department",
  because: "the department is in another table, and the answer is made without the join",
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

function changeEnterprise(name: string): Decorate {
  return replaceEngine(({ validateResource }) => ({
    validateResource: (body, type) => {
      const accepted = validateResource(body, type);
      const enterprise = accepted[ENTERPRISE_USER_URN];
      return isObject(enterprise)
        ? withMember(accepted, ENTERPRISE_USER_URN, without(enterprise, name))
        : accepted;
    },
  }));
}

/** A division that is accepted and not kept. */
export const divisionNotKept: Fault = {
  name: "division-not-kept",
  breaks: ["OKTA-extension/others-kept"],
  clause: "division",
  because: "the intranet has no field for it",
  decorate: changeEnterprise("division"),
};

/** An organization that a create accepts and doesn't keep. */
export const organizationNotKept: Fault = {
  name: "organization-not-kept",
  breaks: ["OKTA-extension/enterprise-kept", "OKTA-extension/updated"],
  clause: "organization",
  because: "the provider assumes that each customer has one company",
  decorate: changeEnterprise("organization"),
};

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** An attribute of the enterprise extension that is accepted and not stored. */
const unkept = (
  [
    ["employee-number-not-kept", "employeeNumber", "employee number"],
    ["cost-centre-not-kept", "costCenter", "cost centre"],
  ] as const
).map(([name, part, clause]): Fault => ({
  name,
  breaks: ["OKTA-extension/others-kept"],
  clause,
  because: "the intranet has no field for it",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (body, type) => {
      const accepted = validateResource(body, type);
      const extension = accepted[enterprise];
      return isObject(extension)
        ? { ...accepted, [enterprise]: without(extension, part) }
        : accepted;
    },
  })),
}));

export const oktaExtensionParts: readonly Fault[] = [...unkept];

export const oktaExtensionOthers: readonly Fault[] = [
  {
    /** A create with a manager, whose other attributes of the extension are lost. */
    name: "manager-alone-kept",
    breaks: ["OKTA-extension/enterprise-kept"],
    clause: "beside a manager",
    because: "the resolved reference is written over the whole extension",
    decorate: replaceEngine(({ validateResource }) => ({
      validateResource: (body, type) => {
        const accepted = validateResource(body, type);
        const extension = accepted[enterprise];
        return isObject(extension) && isObject(extension["manager"])
          ? { ...accepted, [enterprise]: { manager: extension["manager"] } }
          : accepted;
      },
    })),
  },
  {
    /** A mobile number that is not kept where it is the number of the office too. */
    name: "one-number-kept-once",
    breaks: ["OKTA-profile/phones"],
    clause: "both are one number",
    because: "a set of numbers, whatever their types",
    decorate: changeAcceptedElements("phoneNumbers", (phones) =>
      phones.filter(({ value }, at) => phones.findIndex((each) => each["value"] === value) === at),
    ),
  },
];

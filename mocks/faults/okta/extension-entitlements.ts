// Faulty providers for the rows of okta/extension and okta/entitlements.

import { isObject, withMember, type Json } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { listAt, without } from "../../attribute-access.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import type { Decorate, Fault, Transport } from "../../fault.ts";
import { replaceBehaviour, replaceEngine } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";

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

function withoutEnterprise(name: string): Decorate {
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
  decorate: withoutEnterprise("division"),
};

/** An organization that a create accepts and doesn't keep. */
export const organizationNotKept: Fault = {
  name: "organization-not-kept",
  breaks: ["OKTA-extension/enterprise-kept", "OKTA-extension/updated"],
  clause: "organization",
  because: "the provider assumes that each customer has one company",
  decorate: withoutEnterprise("organization"),
};

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
  decorate: withoutEnterprise(part),
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
        const extension = accepted[ENTERPRISE_USER_URN];
        return isObject(extension) && isObject(extension["manager"])
          ? { ...accepted, [ENTERPRISE_USER_URN]: { manager: extension["manager"] } }
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

const headers = { "content-type": "application/scim+json" };

/** A provider with one endpoint of entitlements, which answers so. */
const offering =
  (answer: (page: Record<string, Json>) => Reply): Transport =>
  (reply, { path, baseUrl }) => {
    if (path === "/Entitlements") {
      return answer({
        schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        totalResults: 1,
        startIndex: 1,
        itemsPerPage: 1,
        Resources: [{ id: "e1", displayName: "Tours", type: "Entitlement" }],
      });
    }
    const type = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
      id: "Entitlement",
      name: "Entitlement",
      endpoint: "/Entitlements",
      schema: "urn:ietf:params:scim:schemas:core:2.0:Group",
      meta: { resourceType: "ResourceType", location: `${baseUrl}/ResourceTypes/Entitlement` },
    };
    if (path === "/ResourceTypes/Entitlement") return { status: 200, headers, body: type };
    const { body, status } = reply;
    if (path !== "/ResourceTypes" || status !== 200 || !isObject(body)) return reply;
    const types = listAt(body, "Resources");
    const count = types.length + 1;
    const Resources = [...types, type];
    return { ...reply, body: { ...body, totalResults: count, itemsPerPage: count, Resources } };
  };

const refused = ["OKTA-entitlements/page-of-one"];

/** An endpoint of entitlements that /ResourceTypes lists, but that doesn't exist. */
export const entitlementsNotServed: Fault = {
  name: "entitlements-not-served",
  breaks: refused,
  clause: "a 200",
  because: "the endpoint was announced before it was built",
  transport: offering(() => errorReply(404, "No endpoint is called /Entitlements")),
};

/** A list of entitlements that is empty. */
export const entitlementsEmpty: Fault = {
  name: "entitlements-empty",
  breaks: refused,
  clause: "isn't empty",
  because: "only administrators can see entitlements",
  transport: offering((page) => ({
    status: 200,
    headers,
    body: { ...page, totalResults: 0, itemsPerPage: 0, Resources: [] },
  })),
};

/** A list of entitlements whose totalResults is a string. */
export const entitlementsCountedInText: Fault = {
  name: "entitlements-counted-in-text",
  breaks: [...refused, "OKTA-connect/counts-are-numbers"],
  clause: {
    "OKTA-entitlements/page-of-one": "numbers in startIndex and totalResults",
    "OKTA-connect/counts-are-numbers": "totalResults",
  },
  because: "the count comes from a text column",
  transport: offering((page) => ({ status: 200, headers, body: { ...page, totalResults: "1" } })),
};

/** A page of entitlements whose itemsPerPage is the largest page there is. */
export const entitlementsPerPageIsMost: Fault = {
  name: "entitlements-per-page-is-most",
  breaks: [...refused, "RFC7644-3.4.2/items-per-page"],
  clause: "itemsPerPage 1",
  because: "the provider understands itemsPerPage as a limit",
  transport: offering((page) => ({ status: 200, headers, body: { ...page, itemsPerPage: 100 } })),
};

/** A bare page of entitlements. */
export const entitlementsWithoutSchemas: Fault = {
  name: "entitlements-without-schemas",
  breaks: refused,
  clause: "a ListResponse",
  because: "another framework serves these requests",
  transport: offering(({ schemas: _, ...page }) => ({ status: 200, headers, body: page })),
};

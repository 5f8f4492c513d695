// The enterprise extension of User: RFC 7643 §4.3, with the characteristics of its §8.7.1.

import { attribute } from "../attribute.ts";
import type { Schema } from "../schema.ts";

export const ENTERPRISE_USER_URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

export const enterpriseUser: Schema = {
  id: ENTERPRISE_USER_URN,
  name: "EnterpriseUser",
  description: "Enterprise User",
  attributes: [
    attribute("employeeNumber", "What the organisation numbers the user by."),
    attribute("costCenter", "The cost centre."),
    attribute("organization", "The organisation, or company."),
    attribute("division", "The division."),
    attribute("department", "The department."),
    attribute("manager", "The user's manager.", {
      type: "complex",
      subAttributes: [
        // An id (erratum 8472 of RFC 7643), or a UID (guide L102), which is an externalId: case matters.
        attribute("value", "The identifier of the manager.", { caseExact: true }),
        attribute("$ref", "The URI of the manager.", {
          type: "reference",
          caseExact: true,
          referenceTypes: ["User"],
        }),
        attribute("displayName", "The name of the manager.", { mutability: "readOnly" }),
      ],
    }),
  ],
};

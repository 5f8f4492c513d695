// Attributes beyond the core schema, and references to managers.

import { rows } from "../requirement.ts";
import { reference } from "./pages.ts";

export const extension = rows({
  "OKTA-extension/enterprise-kept": {
    level: "MUST",
    statement:
      "department and organization of the enterprise extension must be accepted on create and read back, beside a manager too.",
    source: {
      okta: `${reference}, attributes of an extension; Profile Editor, external namespace`,
    },
    basis: "documented",
    feature: "extension",
    needs: "organisation.department",
  },
  "OKTA-extension/updated": {
    level: "MUST",
    statement: "Attributes of the enterprise extension that an update sends must be read back.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "extension",
    needs: "organisation.company",
  },
  "OKTA-extension/others-kept": {
    level: "SHOULD",
    statement:
      "employeeNumber, costCenter and division of the enterprise extension should be accepted on create and read back.",
    source: { okta: "Profile Editor, default mapping of the SCIM 2.0 Test App" },
    basis: "documented",
    feature: "extension",
  },
});

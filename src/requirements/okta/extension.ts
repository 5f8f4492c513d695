// Attributes beyond the core schema, and references to managers.

import { rows } from "../requirement.ts";
import { reference } from "./pages.ts";

export const extension = rows({
  "OKTA-extension/enterprise-kept": {
    level: "MUST",
    statement: "Attributes of the enterprise extension are taken on create and read back.",
    source: {
      okta: `${reference}, attributes of an extension; Profile Editor, external namespace`,
    },
    basis: "documented",
    feature: "extension",
    needs: "organisation.department",
  },
  "OKTA-extension/updated": {
    level: "MUST",
    statement: "Attributes of the enterprise extension are taken on update and read back.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "extension",
    needs: "organisation.company",
  },
  "OKTA-manager/display-name-only": {
    level: "MAY",
    statement: "A manager given by displayName alone doesn't make a create fail.",
    source: { okta: "Profile Editor, default mapping: managerValue and managerDisplayName" },
    basis: "inferred",
    feature: "manager",
  },
});

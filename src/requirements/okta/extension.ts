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
});

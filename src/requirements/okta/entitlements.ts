// Okta's own Entitlements test, for apps whose roles and entitlements Okta governs.

import { rows } from "../requirement.ts";

export const entitlements = rows({
  "OKTA-entitlements/page-of-one": {
    level: "MUST",
    statement:
      "In Okta's Entitlements test, each endpoint of roles or entitlements must answer a page of one with 200 and a non-empty ListResponse, itemsPerPage 1, and numbers in startIndex and totalResults.",
    source: { okta: "Okta SCIM 2.0 Entitlements test" },
    basis: "documented",
    feature: "entitlements",
  },
});

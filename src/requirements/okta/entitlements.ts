// Okta's own Entitlements test, for apps whose roles and entitlements Okta governs.

import { rows } from "../requirement.ts";

export const entitlements = rows({
  "OKTA-entitlements/page-of-one": {
    level: "MUST",
    statement:
      "Okta's Entitlements test: a page of one of each endpoint of roles or entitlements must be a 200 and a ListResponse that isn't empty, with itemsPerPage 1 and numbers in startIndex and totalResults.",
    source: { okta: "Okta SCIM 2.0 Entitlements test" },
    basis: "documented",
    feature: "entitlements",
  },
});

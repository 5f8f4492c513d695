// What no suite tests: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const gaps = cases({
  N1: {
    check: "totals while users are created at the same time",
    rows: ["RFC7644-3.4.2/total-results", "OKTA-conflict/one-of-two-at-once"],
  },
  N2: {
    check: "provisioning existing resources again: repeated imports, assignments and tries",
    rows: ["OKTA-link/keeps-id", "OKTA-update/no-doubles", "OKTA-deactivate/twice"],
  },
  N3: {
    check: "a failure of the server in the middle of a sequence",
    refused:
      "The provider's own failure starts it, and a run can't cause one; RFC7644-3.12/internal-error-detail judges one that occurs.",
  },
  N4: {
    check: "the order of Okta's calls: lookup, create, lookup",
    rows: ["OKTA-create/found-by-lookup"],
  },
  N5: {
    check: "an empty groups and a password in the create",
    rows: [
      "OKTA-create/created",
      "RFC7643-4.1.1/password-never-returned",
      "OKTA-password/accepted",
    ],
  },
  N6: {
    check: "headers as Okta sends them",
    rows: ["OKTA-connect/test-credentials", "RFC7644-3.8/accept-scim-json"],
  },
  N7: {
    check: "an import's walk, a hundred users at a time",
    rows: ["RFC7644-3.4.2.4/pages-complete", "RFC7643-5/max-results", "OKTA-import/everybody-once"],
  },
  N8: {
    check: "the interoperability profiles of Okta's draft and of OpenID's IPSIE",
    refused: "Drafts: what they ask beyond the RFCs isn't binding yet, and may change.",
  },
});

// Other endpoints, and other ways to test: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const others = cases({
  H1: {
    check: "every method on /Me",
    refused: "Outside the surface: neither Okta nor Interact uses /Me.",
  },
  H2: {
    check: "bulk operations",
    refused: "Outside the surface: neither Okta nor Interact uses /Bulk.",
  },
  H3: {
    check: "the life of agents",
    refused: "A draft of other resource types than Users and Groups.",
  },
  H4: { check: "/Roles", refused: "One vendor's endpoint, in no RFC." },
  H5: {
    check: "entitlements",
    refused: "Okta's entitlements are another product than provisioning, and Interact has none.",
  },
  H6: {
    check: "a real Okta organisation assigns, updates, deactivates and reactivates",
    refused: "It needs a live Okta organisation. The same sequences are replayed by suites/okta.",
  },
  H7: {
    check: "two tenants are kept apart",
    refused: "It needs two tenants; a target has one base URL and one token.",
  },
  H8: {
    check: "payloads are judged without a server",
    refused:
      "The contract does it for each request and answer of a run; there is no lint apart from runs.",
  },
});

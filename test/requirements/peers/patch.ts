// Changing a user by PATCH: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const patch = cases({
  F1: { check: "replace with a path", rows: ["RFC7644-3.5.2.3/single-value"] },
  F2: {
    check: "Okta's deactivation, a replace without a path",
    rows: ["OKTA-deactivate/pathless-replace", "RFC7644-3.5.2.3/pathless"],
  },
  F3: {
    check: "after a deactivation active is read as false",
    rows: ["OKTA-deactivate/takes-effect"],
  },
  F4: {
    check: "after a reactivation active is true, under the same id",
    rows: ["OKTA-reactivate/accepted", "OKTA-reactivate/same-id"],
  },
  F5: {
    check: "an inactive user can be read and found",
    rows: ["INTERACT-disable/keeps-user", "OKTA-lookup/finds-inactive"],
  },
  F6: { check: "replace of active with a path", rows: ["RFC7644-3.5.2.3/single-value"] },
  F7: {
    check: "booleans as strings, and op with a capital letter",
    refused:
      "It contradicts RFC 7643 §2.3.2 and RFC 7644 §3.5.2, and only another client than Okta sends it.",
  },
  F8: {
    check: "add for every attribute",
    rows: [
      "RFC7644-3.5.2.1/pathless",
      "RFC7644-3.5.2.1/absent-attribute",
      "RFC7644-3.5.2.1/appends",
      "RFC7644-3.5.2.1/single-value",
      "RFC7644-3.5.2.1/complex-merges",
    ],
  },
  F9: {
    check: "replace for every attribute",
    rows: [
      "RFC7644-3.5.2.3/single-value",
      "RFC7644-3.5.2.3/all-values",
      "RFC7644-3.5.2.3/absent-attribute",
      "RFC7644-3.5.2.3/complex",
    ],
  },
  F10: {
    check: "remove for every attribute that isn't required",
    rows: ["RFC7644-3.5.2.2/single-value", "RFC7644-3.5.2.2/all-values"],
  },
  F11: {
    check: "a path with a filter and a sub-attribute",
    rows: ["RFC7644-3.5.2.3/matching-sub-attribute"],
  },
  F12: {
    check: "a path with a filter leaves other values alone",
    rows: ["RFC7644-3.5.2.3/matching-sub-attribute", "RFC7644-3.5.2.3/matching-values"],
  },
  F13: {
    check: "a path whose filter matches nothing is a noTarget",
    rows: ["RFC7644-3.5.2.3/no-match"],
  },
  F14: {
    check: "a path to a sub-attribute",
    rows: ["RFC7644-3.5.2.3/complex", "RFC7644-3.5.2.2/single-value"],
  },
  F15: { check: "a path in the enterprise extension", rows: ["RFC7644-3.5.2/extension-path"] },
  F16: {
    check: "a manager is added, replaced and removed by PATCH",
    rows: ["RFC7644-3.5.2/extension-path", "INTERACT-manager/on-update"],
  },
  F17: { check: "several operations in one request", rows: ["RFC7644-3.5.2/sequential"] },
  F18: { check: "one bad operation leaves everything as it was", rows: ["RFC7644-3.5.2/atomic"] },
  F19: { check: "a PATCH of an unknown id is a 404", rows: ["RFC7644-3.12/patch-not-found"] },
  F20: {
    check: "a PATCH of id is refused",
    rows: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
  },
  F21: { check: "a remove without a path is a noTarget", rows: ["RFC7644-3.5.2.2/no-path"] },
  F22: { check: "an unknown op is refused", rows: ["RFC7644-3.5.2/unknown-op"] },
  F23: {
    check: "an empty list of operations is refused",
    rows: ["RFC7644-3.5.2/without-operations"],
  },
  F24: { check: "204 is as correct as 200", rows: ["RFC7644-3.5.2/patched"] },
  F25: {
    check: "with a new primary value, the others are no longer primary",
    rows: ["RFC7644-3.5.2/primary-moves"],
  },
  F26: {
    check: "a PATCH to a taken userName is refused",
    rows: ["RFC7643-4.1.1/user-name-unique-on-patch"],
  },
  F27: { check: "a PATCH follows attributes", rows: ["RFC7644-3.5.2/attributes-give-200"] },
  F28: { check: "null unassigns", rows: ["RFC7643-2.5/null-unassigns-by-patch"] },
});

// Replacing and deleting: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const replace = cases({
  E1: { check: "a PUT is answered with 200 and the resource", rows: ["RFC7644-3.5.1/replaced"] },
  E2: {
    check: "what a PUT changed is read back",
    rows: ["RFC7644-3.5.1/replaces-values", "OKTA-update/kept"],
  },
  E3: {
    check: "a PUT of what was read is accepted",
    rows: ["RFC7644-3.1/read-modify-write", "OKTA-update/accepted"],
  },
  E4: {
    check: "what a PUT leaves out is cleared or defaulted",
    refused:
      "Keeping, clearing and defaulting are all right by RFC 7644 §3.5.1, so nothing can fail.",
  },
  E5: { check: "a PUT without userName is refused", rows: ["RFC7644-3.5.1/without-required"] },
  E6: { check: "a PUT doesn't change the id", rows: ["RFC7644-3.5.1/read-only-ignored"] },
  E7: {
    check: "a PUT to a taken userName is refused",
    rows: ["RFC7643-4.1.1/user-name-unique-on-replace", "RFC7644-3.12/update-uniqueness"],
  },
  E8: {
    check: "a PUT with the user's own userName isn't a conflict",
    rows: ["RFC7644-3.1/read-modify-write"],
  },
  E9: {
    check: "a PUT that changes an immutable attribute is refused",
    refused:
      "The only immutable attributes of this surface are those of members, which a PUT replaces as whole values.",
  },
  E10: {
    check: "a PUT of an unknown id is a 404 and creates nothing",
    rows: ["RFC7644-3.5.1/never-creates", "RFC7644-3.12/not-found"],
  },
  E11: { check: "a DELETE is answered with 204 and no body", rows: ["RFC7644-3.6/deleted"] },
  E12: { check: "a deleted user is a 404", rows: ["RFC7644-3.6/gone"] },
  E13: {
    check: "a second DELETE, and one of an unknown id, is a 404",
    rows: ["RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
  },
  E14: {
    check: "the userName of a deleted user can be used again",
    rows: ["RFC7644-3.6/user-name-free"],
  },
  E15: {
    check: "a deleted user leaves the groups",
    rows: ["RFC7643-2.3.7/referential-integrity"],
  },
});

// What RFC 7643 asks of patch.

import { rows } from "../requirement.ts";

export const patch = rows({
  "RFC7643-4.2/member-value-immutable": {
    level: "MUST",
    statement:
      "A PATCH that changes a member's value in place must be refused, and must change no member.",
    source: { rfc: 7643, section: "4.2", lines: [1417, 1418] },
    basis: "prose",
    feature: "group",
    requires: "patch",
  },
  "RFC7643-2.5/null-unassigns-by-patch": {
    level: "SHOULD",
    statement:
      "An attribute that a PATCH replaces by null, or by an empty list, should have no value afterwards.",
    source: { rfc: 7643, section: "2.5", lines: [683, 685] },
    basis: "prose",
    feature: "patch",
    requires: "patch",
  },
});

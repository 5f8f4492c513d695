// What RFC 7643 asks of names.

import { rows } from "../requirement.ts";

export const names = rows({
  "RFC7643-2.1/names-in-any-case": {
    level: "MUST",
    statement: "A create that spells its attribute names in other letter case is understood.",
    source: { rfc: 7643, section: "2.1", lines: [364, 365] },
    basis: "prose",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-unique-on-replace": {
    level: "MUST",
    statement:
      "A PUT that gives somebody a userName which another user has is refused, and changes nothing.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7643-4.1.1/user-name-unique-on-patch": {
    level: "MUST",
    statement:
      "A PATCH that gives somebody a userName which another user has is refused, and changes nothing.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
    requires: "patch",
  },
});

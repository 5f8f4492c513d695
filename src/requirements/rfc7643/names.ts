// What RFC 7643 asks of names.

import { rows } from "../requirement.ts";

export const names = rows({
  "RFC7643-2.1/names-in-any-case": {
    level: "MUST",
    statement:
      "A create of a user or a group is understood whatever the letter case of its attribute names, sub-attributes and extensions included.",
    source: { rfc: 7643, section: "2.1", lines: [364, 365] },
    basis: "prose",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-unique-on-replace": {
    level: "MUST",
    statement:
      "A PUT with a userName that another user has, in whatever letter case, is refused, and changes nothing of either.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7643-4.1.1/user-name-unique-on-patch": {
    level: "MUST",
    statement:
      "A PATCH with a userName that another user has, in whatever letter case, is refused, and changes nothing of either.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
    requires: "patch",
  },
  "RFC7643-4.1.1/own-user-name": {
    level: "MUST",
    statement:
      "A PUT or a PATCH that changes a user's own userName in letter case only is carried out.",
    source: { rfc: 7643, section: "4.1.1", lines: [1037, 1038] },
    basis: "prose",
    feature: "update",
  },
});

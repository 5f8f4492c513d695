// What RFC 7643 asks of names.

import { rows } from "../requirement.ts";

export const names = rows({
  "RFC7643-2.1/names-in-any-case": {
    level: "MUST",
    statement:
      "A create of a user or a group must be understood whatever the letter case of its attribute names, sub-attributes and extensions included.",
    source: { rfc: 7643, section: "2.1", lines: [364, 365] },
    basis: "prose",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-unique-on-replace": {
    level: "MUST",
    statement:
      "A PUT with another user's userName, in any letter case, must be refused, and must change nothing of either user.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7643-4.1.1/user-name-unique-on-patch": {
    level: "MUST",
    statement:
      "A PATCH with another user's userName, in any letter case, must be refused, and must change nothing of either user, not even by an operation before it.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
    requires: "patch",
  },
  "RFC7643-4.1.1/own-user-name": {
    level: "MUST",
    statement:
      "A PUT or a PATCH that changes only the letter case of a user's own userName must be carried out.",
    source: { rfc: 7643, section: "4.1.1", lines: [1037, 1038] },
    basis: "prose",
    feature: "update",
  },
});

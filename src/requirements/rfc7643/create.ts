// What RFC 7643 asks of create.

import { rows } from "../requirement.ts";

export const create = rows({
  "RFC7643-2.3.8/any-order": {
    level: "MUST",
    statement:
      "The order of a body's members must make no difference at any depth: a create in reverse order, schemas last, must be understood, of users and of groups.",
    source: { rfc: 7643, section: "2.3.8", lines: [592, 594] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-4.2/without-display-name": {
    level: "SHOULD",
    statement:
      "A create of a group without displayName, or with an empty one, should be refused with 400, unless the provider gives the group a name.",
    source: { rfc: 7643, section: "4.2", lines: [1410, 1411], erratum: 5368 },
    basis: "prose",
    feature: "group",
  },
  "RFC7643-3.1/external-id-need-not-be-unique": {
    level: "MAY",
    statement: "Two users may have the same externalId.",
    source: { rfc: 7643, section: "3.1", lines: [892, 894] },
    basis: "prose",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-required": {
    level: "MUST",
    statement:
      "A create without a userName, or with null or an empty one, must be refused with 400, unless the provider gives the user a userName.",
    source: { rfc: 7643, section: "4.1.1", lines: [1037, 1038] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-2.5/null-is-unassigned": {
    level: "MUST",
    statement:
      "A create with null for an attribute, or with an empty list, must have the same result as one without that attribute, for users and groups.",
    source: { rfc: 7643, section: "2.5", lines: [681, 683] },
    basis: "keyword",
    feature: "create",
  },
});

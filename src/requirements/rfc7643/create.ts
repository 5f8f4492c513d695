// What RFC 7643 asks of create.

import { rows } from "../requirement.ts";

export const create = rows({
  "RFC7643-2.3.8/any-order": {
    level: "MUST",
    statement:
      "The order of a body's members makes no difference: a create with userName first and schemas last, the extension before the base schema, is understood.",
    source: { rfc: 7643, section: "2.3.8", lines: [592, 594] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-4.2/without-display-name": {
    level: "SHOULD",
    statement: "A create of a group without displayName is refused with 400.",
    source: { rfc: 7643, section: "4.2", lines: [1410, 1411] },
    basis: "inferred",
    feature: "group",
  },
  "RFC7643-3.1/id-and-meta-assigned": {
    level: "MUST",
    statement:
      "What was just created has an id, and in meta its resourceType, created, lastModified and location.",
    source: { rfc: 7643, section: "3.1", lines: [853, 856] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/id-unique": {
    level: "MUST",
    statement: "No two resources, users and groups together, have the same id.",
    source: { rfc: 7643, section: "3.1", lines: [867, 868] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/external-id-not-invented": {
    level: "MUST",
    statement: "Who was created without externalId has none.",
    source: { rfc: 7643, section: "3.1", lines: [888, 890] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/external-id-need-not-be-unique": {
    level: "MAY",
    statement: "Two users can be given the same externalId.",
    source: { rfc: 7643, section: "3.1", lines: [892, 894] },
    basis: "prose",
    feature: "create",
  },
  "RFC7643-3.1/last-modified-at-first": {
    level: "MUST",
    statement: "Until a resource is changed, meta.lastModified equals meta.created.",
    source: { rfc: 7643, section: "3.1", lines: [922, 925] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-required": {
    level: "MUST",
    statement: "A create without a userName is refused with 400, and creates nobody.",
    source: { rfc: 7643, section: "4.1.1", lines: [1037, 1038] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-2.5/null-is-unassigned": {
    level: "MUST",
    statement:
      "A create with null for an attribute, or an empty list, has the outcome of one without that attribute.",
    source: { rfc: 7643, section: "2.5", lines: [681, 683] },
    basis: "keyword",
    feature: "create",
  },
});

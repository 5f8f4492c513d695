// What RFC 7643 §3.1 asks of id and meta, of users and groups.

import { rows } from "../requirement.ts";

export const meta = rows({
  "RFC7643-3.1/id-and-meta-assigned": {
    level: "MUST",
    statement:
      "A new user or group must have an id, and in meta its resourceType, created, lastModified and location.",
    source: { rfc: 7643, section: "3.1", lines: [853, 856] },
    basis: "keyword",
    feature: "create",
    remedy: "Okta's examples show meta with resourceType only, and Okta reads nothing else of it.",
  },
  "RFC7643-3.1/id-unique": {
    level: "MUST",
    statement:
      "No two resources may have the same id: a group and a user must differ, and two users created at the same time must differ.",
    source: { rfc: 7643, section: "3.1", lines: [867, 868] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/id-stable": {
    level: "MUST",
    statement:
      "A user or a group must have the same id in every answer, before and after a PUT or a PATCH.",
    source: { rfc: 7643, section: "3.1", lines: [868, 870] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/id-not-reassigned": {
    level: "MUST",
    statement:
      "The id of a deleted user or group must not be given to another, or to a new one of the same name.",
    source: { rfc: 7643, section: "3.1", lines: [868, 870] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/id-case-exact": {
    level: "MUST",
    statement: "An id in other letter case must not be the id of the same user or group.",
    source: { rfc: 7643, section: "3.1", lines: [874, 877] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-3.1/external-id-not-invented": {
    level: "MUST",
    statement: "A user or a group created without externalId must have none.",
    source: { rfc: 7643, section: "3.1", lines: [888, 890] },
    basis: "keyword",
    feature: "create",
    remedy: "Okta's example of a create shows an externalId from the server, and Okta accepts it.",
  },
  "RFC7643-3.1/meta-ignored": {
    level: "MUST",
    statement:
      "A meta that a client sends in a create, a PUT or a PATCH of a user or a group must change nothing in meta.",
    source: { rfc: 7643, section: "3.1", lines: [911, 912] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7643-3.1/created": {
    level: "MUST",
    statement:
      "meta.created of users and groups must be a dateTime, about the moment of the create, and the same before and after a PUT or a PATCH.",
    source: { rfc: 7643, section: "3.1", lines: [919, 920] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/last-modified-at-first": {
    level: "MUST",
    statement: "Until a user or a group is changed, meta.lastModified must equal meta.created.",
    source: { rfc: 7643, section: "3.1", lines: [922, 925] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/last-modified-moves": {
    level: "MUST",
    statement:
      "meta.lastModified of a user or a group must be later after a PUT or a PATCH, of a group's members too, and the same after a read.",
    source: { rfc: 7643, section: "3.1", lines: [922, 923] },
    basis: "prose",
    feature: "update",
  },
  "RFC7643-3.1/content-location": {
    level: "MUST",
    statement: "A Content-Location header, if present, must equal meta.location.",
    source: { rfc: 7643, section: "3.1", lines: [927, 929] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/location-resolves": {
    level: "MUST",
    statement:
      "A GET of the meta.location of a user, a group, a schema or a resource type, read, listed or found by a search, must be answered with that resource.",
    source: { rfc: 7643, section: "3.1", lines: [927, 927] },
    basis: "prose",
    feature: "representation",
  },
});

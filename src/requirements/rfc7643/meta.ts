// What RFC 7643 §3.1 asks of id and meta, of users and groups.

import { rows } from "../requirement.ts";

export const meta = rows({
  "RFC7643-3.1/id-and-meta-assigned": {
    level: "MUST",
    statement:
      "A user or a group just created has an id, and in meta its resourceType, created, lastModified and location.",
    source: { rfc: 7643, section: "3.1", lines: [853, 856] },
    basis: "keyword",
    feature: "create",
    remedy: "Okta's own examples show meta with resourceType alone, and Okta reads no more of it.",
  },
  "RFC7643-3.1/id-unique": {
    level: "MUST",
    statement:
      "No two resources have the same id: no group has that of a user, and no user that of another created at the same time.",
    source: { rfc: 7643, section: "3.1", lines: [867, 868] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/id-stable": {
    level: "MUST",
    statement:
      "A user or a group has the same id in every answer, before and after a PUT or a PATCH.",
    source: { rfc: 7643, section: "3.1", lines: [868, 870] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/id-not-reassigned": {
    level: "MUST",
    statement:
      "The id of a deleted user or group is given to no other, and to none created again under the same name.",
    source: { rfc: 7643, section: "3.1", lines: [868, 870] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/id-case-exact": {
    level: "MUST",
    statement: "An id in other letter case is the id of no user and no group.",
    source: { rfc: 7643, section: "3.1", lines: [874, 877] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-3.1/external-id-not-invented": {
    level: "MUST",
    statement: "A user or a group created without externalId has none.",
    source: { rfc: 7643, section: "3.1", lines: [888, 890] },
    basis: "keyword",
    feature: "create",
    remedy:
      "Okta's own example of a create shows an externalId that the server made, and Okta takes it.",
  },
  "RFC7643-3.1/meta-ignored": {
    level: "MUST",
    statement:
      "A meta that a client sends with a create, a PUT or a PATCH of a user or a group changes nothing in meta.",
    source: { rfc: 7643, section: "3.1", lines: [911, 912] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7643-3.1/created": {
    level: "MUST",
    statement:
      "meta.created of users and groups is a dateTime, about the moment of the create, and the same before and after a PUT or a PATCH.",
    source: { rfc: 7643, section: "3.1", lines: [919, 920] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/last-modified-at-first": {
    level: "MUST",
    statement: "Until a user or a group is changed, meta.lastModified equals meta.created.",
    source: { rfc: 7643, section: "3.1", lines: [922, 925] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3.1/last-modified-moves": {
    level: "MUST",
    statement:
      "meta.lastModified of a user or a group is later after a PUT or a PATCH, and the same after a read.",
    source: { rfc: 7643, section: "3.1", lines: [922, 923] },
    basis: "prose",
    feature: "update",
  },
  "RFC7643-3.1/content-location": {
    level: "MUST",
    statement: "A Content-Location header, where there is one, equals meta.location.",
    source: { rfc: 7643, section: "3.1", lines: [927, 929] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/location-resolves": {
    level: "MUST",
    statement:
      "A GET of the meta.location of a user, a group, a schema or a resource type, read or listed, is answered with that very resource.",
    source: { rfc: 7643, section: "3.1", lines: [927, 927] },
    basis: "prose",
    feature: "representation",
  },
});

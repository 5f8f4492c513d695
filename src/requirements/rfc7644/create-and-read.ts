// What RFC 7644 §3.3 and §3.4 ask of creating and reading a resource.

import { rows } from "../requirement.ts";

export const createAndRead = rows({
  "RFC7644-3.3/read-only-ignored": {
    level: "MUST",
    statement: "An id and meta that a client sends on create are ignored, not refused.",
    source: { rfc: 7644, section: "3.3", lines: [580, 584] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/defaults": {
    level: "MAY",
    statement: "What a create leaves out can be given a default.",
    source: { rfc: 7644, section: "3.3", lines: [586, 594] },
    basis: "keyword",
    feature: "create",
    excluded: "umbrella",
    why: "Giving and not giving one are both right.",
  },
  "RFC7644-3.3/override-defaults": {
    level: "MAY",
    statement: "A client can send null or an empty list to have no default.",
    source: { rfc: 7644, section: "3.3", lines: [596, 599] },
    basis: "keyword",
    feature: "create",
    excluded: "client-obligation",
    why: "It is an offer to clients; RFC7643-2.5/null-is-unassigned judges what null means.",
  },
  "RFC7644-3.3/created": {
    level: "MUST",
    statement: "A create that succeeds is answered with 201.",
    source: { rfc: 7644, section: "3.3", lines: [601, 602] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/representation": {
    level: "SHOULD",
    statement: "The answer to a create carries the resource.",
    source: { rfc: 7644, section: "3.3", lines: [603, 604] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/location": {
    level: "MUST",
    statement:
      "The answer to a create carries the person's URI in Location, and the same in meta.location.",
    source: { rfc: 7644, section: "3.3", lines: [604, 607] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/uniqueness": {
    level: "MUST",
    statement: "The 409 of a create that conflicts has the scimType uniqueness.",
    source: { rfc: 7644, section: "3.3", lines: [623, 627] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7644-3.3.1/resource-type": {
    level: "MUST",
    statement:
      "meta.resourceType is User for what was created at /Users, and Group for what was created at /Groups.",
    source: { rfc: 7644, section: "3.3.1", lines: [711, 713] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.4/ways-to-retrieve": {
    level: "MAY",
    statement: "Resources are read by their URI or by a query.",
    source: { rfc: 7644, section: "3.4", lines: [719, 720] },
    basis: "keyword",
    feature: "read",
    excluded: "umbrella",
    why: "RFC7644-3.4.1/retrieved and RFC7644-3.4.2/list-response judge it.",
  },
  "RFC7644-3.4.1/retrieved": {
    level: "MUST",
    statement: "A read of something that exists is answered with 200 and the resource.",
    source: { rfc: 7644, section: "3.4.1", lines: [742, 743] },
    basis: "prose",
    feature: "read",
  },
});

// What RFC 7644 asks of create.

import { rows } from "../requirement.ts";

export const create = rows({
  "RFC7644-3.3/read-only-ignored": {
    level: "MUST",
    statement: "An id and meta in a create of a user or group must be ignored, not refused.",
    source: { rfc: 7644, section: "3.3", lines: [580, 584] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/created": {
    level: "MUST",
    statement: "A create that succeeds must be answered with 201.",
    source: { rfc: 7644, section: "3.3", lines: [601, 602] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/representation": {
    level: "SHOULD",
    statement: "The answer to a create should contain the resource.",
    source: { rfc: 7644, section: "3.3", lines: [603, 604] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/location": {
    level: "MUST",
    statement:
      "The answer to a create of a user or group must have its URI in Location, and the same in meta.location.",
    source: { rfc: 7644, section: "3.3", lines: [604, 607] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.3/uniqueness": {
    level: "MUST",
    statement: "The 409 of a create that conflicts must have the scimType uniqueness.",
    source: { rfc: 7644, section: "3.3", lines: [623, 627] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7644-3.3.1/resource-type": {
    level: "MUST",
    statement:
      "meta.resourceType must be User for a resource created at /Users, and Group for one created at /Groups.",
    source: { rfc: 7644, section: "3.3.1", lines: [711, 713] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7644-3.4.1/retrieved": {
    level: "MUST",
    statement: "A read of an existing resource must be answered with 200 and the resource.",
    source: { rfc: 7644, section: "3.4.1", lines: [742, 743] },
    basis: "prose",
    feature: "read",
  },
  "RFC7644-3.12/wrong-structure": {
    level: "SHOULD",
    statement:
      "A create whose body is JSON but not an object, such as a list, should be answered with 400 and, if the error has a scimType, invalidSyntax or invalidValue.",
    source: { rfc: 7644, section: "3.12", lines: [3853, 3859] },
    basis: "prose",
    feature: "errors",
  },
  "RFC7644-3.12/required-missing": {
    level: "SHOULD",
    statement:
      "A create without userName should be refused with 400 and, if the error has a scimType, invalidValue or invalidSyntax.",
    source: { rfc: 7644, section: "3.12", lines: [3883, 3891] },
    basis: "prose",
    feature: "create",
  },
  "RFC7644-3.12/wrong-type": {
    level: "SHOULD",
    statement:
      "A create with a value of the wrong type should be answered with 400 and, if the error has a scimType, invalidValue or invalidSyntax.",
    source: { rfc: 7644, section: "3.12", lines: [3883, 3891] },
    basis: "prose",
    feature: "create",
  },
  "RFC7644-3.12/client-mistakes": {
    level: "SHOULD",
    statement:
      "A client's mistake in a path, a query, a header or a body should never be answered with a status of 500 or above.",
    source: { rfc: 7644, section: "3.12", lines: [3756, 3758] },
    basis: "prose",
    feature: "errors",
  },
  "RFC7644-3.8/utf-8": {
    level: "MUST",
    statement:
      "Names with characters outside ASCII must be read back as they were sent, also after an update, and be announced as UTF-8 if as any charset.",
    source: { rfc: 7644, section: "3.8", lines: [3537, 3539] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.1/unknown-attribute": {
    level: "MAY",
    statement: "A create with an unknown attribute may succeed.",
    source: { rfc: 7644, section: "3.1", lines: [444, 457] },
    basis: "prose",
    feature: "create",
  },
  "RFC7644-3.1/reflects-state": {
    level: "MUST",
    statement:
      "The answer to a create, a PUT or a PATCH must show the same as a read right after it.",
    source: { rfc: 7644, section: "3.1", lines: [463, 465] },
    basis: "keyword",
    feature: "update",
  },
});

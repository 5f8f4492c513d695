// What RFC 7644 asks of media types.

import { rows } from "../requirement.ts";

export const mediaTypes = rows({
  "RFC7644-3.8/other-format-refused": {
    level: "SHOULD",
    statement:
      "A create whose body is announced as text/xml should be refused with a 4xx and create no user.",
    source: { rfc: 7644, section: "3.8", lines: [3539, 3540] },
    basis: "inferred",
    feature: "errors",
  },
  "RFC7644-3.8/accept-scim-json": {
    level: "MUST",
    statement:
      "A request that accepts application/scim+json alone, or more than another type, of a change too, must be answered, by users and by groups.",
    source: { rfc: 7644, section: "3.8", lines: [3551, 3552] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.8/accept-json": {
    level: "SHOULD",
    statement:
      "A request that accepts application/json, of a change too, should be answered, by users and by groups, in JSON announced as such.",
    source: { rfc: 7644, section: "3.8", lines: [3552, 3554] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.8/default-format": {
    level: "MUST",
    statement: "A request without Accept must be answered in application/scim+json.",
    source: { rfc: 7644, section: "3.8", lines: [3554, 3555] },
    basis: "prose",
    feature: "representation",
  },
});

// What RFC 7643 asks of discovery.

import { rows } from "../requirement.ts";

export const discovery = rows({
  "RFC7643-5/features-declared": {
    level: "MUST",
    statement:
      "patch, bulk, filter, changePassword, sort and etag must say by a boolean whether they are supported; bulk and filter must give their limits as integers.",
    source: { rfc: 7643, section: "5", lines: [1497, 1554] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-5/readable-without-token": {
    level: "SHOULD",
    statement: "The authentication schemes should be readable without a token.",
    source: { rfc: 7643, section: "5", lines: [1580, 1583] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-5/authentication-schemes": {
    level: "MUST",
    statement:
      "authenticationSchemes must have at least one scheme, each with type, name and description.",
    source: { rfc: 7643, section: "5", lines: [1578, 1594] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-5/features-work": {
    level: "MUST",
    statement:
      "A feature that is declared supported must work for users and groups: a PATCH is carried out, a filter and sortBy are applied, an ETag is sent.",
    source: {
      rfc: 7643,
      section: "5",
      lines: [1501, 1502],
      further: [
        [1529, 1530],
        [1546, 1547],
        [1553, 1554],
      ],
    },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7643-5/max-results": {
    level: "MUST",
    statement:
      "No page of users or groups, with a count or without one, may have more resources than filter.maxResults declares.",
    source: { rfc: 7643, section: "5", lines: [1532, 1533] },
    basis: "prose",
    feature: "discovery",
    requires: "filter",
  },
  "RFC7643-5/change-password-works": {
    level: "MUST",
    statement: "If changePassword is declared supported, a PUT with another password must succeed.",
    source: { rfc: 7643, section: "5", lines: [1539, 1540] },
    basis: "prose",
    feature: "discovery",
    requires: "changePassword",
  },
});

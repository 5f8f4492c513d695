// What RFC 7644 §3.3 and §3.4 ask of creating and reading a resource.

import { rows } from "../requirement.ts";

export const createAndRead = rows({
  "RFC7644-3.3/defaults": {
    level: "MAY",
    statement: "A provider may give a default to an attribute that a create omits.",
    source: { rfc: 7644, section: "3.3", lines: [586, 594] },
    basis: "keyword",
    feature: "create",
    excluded: "umbrella",
    why: "Giving and not giving one are both right.",
  },
  "RFC7644-3.3/override-defaults": {
    level: "MAY",
    statement: "A client may send null or an empty list to prevent a default.",
    source: { rfc: 7644, section: "3.3", lines: [596, 599] },
    basis: "keyword",
    feature: "create",
    excluded: "client-obligation",
    why: "It is an option for clients; RFC7643-2.5/null-is-unassigned judges what null means.",
  },
  "RFC7644-3.4/ways-to-retrieve": {
    level: "MAY",
    statement: "A client may read resources by their URI or by a query.",
    source: { rfc: 7644, section: "3.4", lines: [719, 720] },
    basis: "keyword",
    feature: "read",
    excluded: "umbrella",
    why: "RFC7644-3.4.1/retrieved and RFC7644-3.4.2/list-response judge it.",
  },
});

// What RFC 7644 asks of schemas.

import { rows } from "../requirement.ts";

export const schemas = rows({
  "RFC7644-3.1/messages-not-discoverable": {
    level: "MUST",
    statement: "/Schemas must not list the URN of a message.",
    source: { rfc: 7644, section: "3.1", lines: [437, 440] },
    basis: "keyword",
    feature: "discovery",
  },
});

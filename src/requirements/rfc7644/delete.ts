// What RFC 7644 asks of delete.

import { rows } from "../requirement.ts";

export const deletes = rows({
  "RFC7644-3.6/gone": {
    level: "MUST",
    statement:
      "GET, PUT, PATCH and DELETE of a user or group that was deleted must be answered with 404.",
    source: { rfc: 7644, section: "3.6", lines: [2642, 2644] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/not-listed": {
    level: "MUST",
    statement:
      "A user or group that was deleted must be found by no query, with a filter or without.",
    source: { rfc: 7644, section: "3.6", lines: [2644, 2645] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/user-name-free": {
    level: "SHOULD",
    statement: "A user or group should be created with the name of one that was deleted.",
    source: { rfc: 7644, section: "3.6", lines: [2645, 2650] },
    basis: "keyword",
    feature: "delete",
  },
});

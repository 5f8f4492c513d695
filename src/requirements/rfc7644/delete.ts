// What RFC 7644 asks of delete.

import { rows } from "../requirement.ts";

export const deletes = rows({
  "RFC7644-3.6/gone": {
    level: "MUST",
    statement: "GET, PUT and DELETE of what was deleted are answered with 404.",
    source: { rfc: 7644, section: "3.6", lines: [2642, 2644] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/not-listed": {
    level: "MUST",
    statement: "What was deleted is found by no query.",
    source: { rfc: 7644, section: "3.6", lines: [2644, 2645] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/user-name-free": {
    level: "SHOULD",
    statement: "A user can be created with the userName of somebody who was deleted.",
    source: { rfc: 7644, section: "3.6", lines: [2645, 2650] },
    basis: "keyword",
    feature: "delete",
  },
});

// What RFC 7644 asks of delete.

import { rows } from "../requirement.ts";

export const deletes = rows({
  "RFC7644-3.6/gone": {
    level: "MUST",
    statement: "GET, PUT, PATCH and DELETE of a deleted user or group must be answered with 404.",
    source: { rfc: 7644, section: "3.6", lines: [2642, 2644] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/not-listed": {
    level: "MUST",
    statement: "No query, with or without a filter, may find a deleted user or group.",
    source: { rfc: 7644, section: "3.6", lines: [2644, 2645] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/user-name-free": {
    level: "SHOULD",
    statement: "The name of a deleted user or group should be free for a new one.",
    source: { rfc: 7644, section: "3.6", lines: [2645, 2650] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7644-3.6/leaves-others": {
    level: "MUST",
    statement:
      "A delete must not delete or change the reports of a user, other members of a group, or a user or group with the same address or name, which must still be found by it.",
    source: { rfc: 7644, section: "3.6", lines: [2641, 2644] },
    basis: "prose",
    feature: "delete",
  },
});

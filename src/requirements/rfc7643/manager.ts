// What RFC 7643 asks of manager.

import { rows } from "../requirement.ts";

export const manager = rows({
  "RFC7643-4.3/manager-value": {
    level: "SHOULD",
    statement: "A manager should be shown with value, the id of a user.",
    source: { rfc: 7643, section: "4.3", lines: [1468, 1469] },
    basis: "keyword",
    feature: "manager",
  },
  "RFC7643-4.3/manager-ref": {
    level: "SHOULD",
    statement: "A manager should be shown with $ref, the URI of that user.",
    source: { rfc: 7643, section: "4.3", lines: [1471, 1472] },
    basis: "keyword",
    feature: "manager",
  },
  "RFC7643-4.3/manager-display-name-read-only": {
    level: "MUST",
    statement:
      "A displayName that a client sends for a manager must not replace the manager's own displayName, nor a former manager's remain.",
    source: { rfc: 7643, section: "4.3", lines: [1474, 1475] },
    basis: "prose",
    feature: "manager",
  },
});

// What RFC 7643 asks of replace.

import { rows } from "../requirement.ts";

export const replace = rows({
  "RFC7643-3.1/id-stable": {
    level: "MUST",
    statement: "A resource has the same id in every answer, before and after it is changed.",
    source: { rfc: 7643, section: "3.1", lines: [868, 870] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/last-modified-moves": {
    level: "MUST",
    statement: "meta.lastModified is later after a change, and the same after a read.",
    source: { rfc: 7643, section: "3.1", lines: [922, 923] },
    basis: "prose",
    feature: "update",
  },
  "RFC7643-2.5/null-unassigns": {
    level: "MUST",
    statement:
      "An attribute that a PUT gives as null, or as an empty list, has no value afterwards.",
    source: { rfc: 7643, section: "2.5", lines: [683, 685] },
    basis: "prose",
    feature: "update",
  },
});

// What RFC 7643 asks of replace.

import { rows } from "../requirement.ts";

export const replace = rows({
  "RFC7643-2.5/null-unassigns": {
    level: "MUST",
    statement:
      "An attribute that a PUT gives as null, or as an empty list, must have no value afterwards, a part of one and one of an extension too; a group must have no members.",
    source: { rfc: 7643, section: "2.5", lines: [683, 685] },
    basis: "prose",
    feature: "update",
  },
});

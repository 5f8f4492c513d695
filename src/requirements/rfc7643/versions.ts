// What RFC 7643 asks of versions.

import { rows } from "../requirement.ts";

export const versions = rows({
  "RFC7643-3.1/version-is-etag": {
    level: "MUST",
    statement: "meta.version must be, character for character, the ETag of the same answer.",
    source: { rfc: 7643, section: "3.1", lines: [931, 933] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
});

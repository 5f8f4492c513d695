// What RFC 7643 §5 asks of /ServiceProviderConfig: that it declares each feature, and tells the truth.

import { rows } from "../requirement.ts";

export const serviceProviderConfig = rows({
  "RFC7643-5/documentation-uri": {
    level: "MAY",
    statement: "A provider may give URIs of documentation.",
    source: { rfc: 7643, section: "5", lines: [1493, 1495], further: [[1596, 1600]] },
    basis: "keyword",
    feature: "discovery",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
});

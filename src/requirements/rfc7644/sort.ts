// What RFC 7644 asks of sort.

import { rows } from "../requirement.ts";

export const sort = rows({
  "RFC7644-3.4.2.3/sort-by": {
    level: "MUST",
    statement:
      "sortBy must order the results by the named attribute, of an extension too, before they are cut into pages, without a filter too.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1303, 1304] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/primary-value": {
    level: "MUST",
    statement: "sortBy of a multi-valued attribute must use the primary value, or the first.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1305, 1309] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/sub-attribute": {
    level: "MUST",
    statement: "sortBy must accept a path to a sub-attribute, such as name.familyName.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1309, 1311] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/missing-last": {
    level: "MUST",
    statement:
      "Resources without a value of the sorted attribute, sub-attribute, list or extension must come last in ascending order and first in descending, and each resource must be listed once.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1312, 1314] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/descending": {
    level: "MUST",
    statement: "sortOrder descending must reverse the order.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1316, 1317] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/ascending-by-default": {
    level: "MUST",
    statement: "Without sortOrder the order must be ascending.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1317, 1319] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/order-by-type": {
    level: "MUST",
    statement:
      "Values that aren't case-exact must be ordered without regard to letter case, case-exact ones with regard to it.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1321, 1326] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
});

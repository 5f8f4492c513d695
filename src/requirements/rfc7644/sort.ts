// What RFC 7644 asks of sort.

import { rows } from "../requirement.ts";

export const sort = rows({
  "RFC7644-3.4.2.3/sort-by": {
    level: "MUST",
    statement: "sortBy orders the results by the attribute that it names.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1303, 1304] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/primary-value": {
    level: "MUST",
    statement: "sortBy of a multi-valued attribute goes by the primary value, or the first.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1305, 1309] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/sub-attribute": {
    level: "MUST",
    statement: "sortBy takes a path to a sub-attribute, such as name.familyName.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1309, 1311] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/missing-last": {
    level: "MUST",
    statement:
      "Who has no value of the sorted attribute stands last in ascending order and first in descending.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1312, 1314] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/descending": {
    level: "MUST",
    statement: "sortOrder descending turns the order round.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1316, 1317] },
    basis: "prose",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/ascending-by-default": {
    level: "MUST",
    statement: "Without sortOrder the order is ascending.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1317, 1319] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
  "RFC7644-3.4.2.3/order-by-type": {
    level: "MUST",
    statement:
      "Values that aren't case-exact are ordered without regard to letter case, case-exact ones with regard to it.",
    source: { rfc: 7644, section: "3.4.2.3", lines: [1321, 1326] },
    basis: "keyword",
    feature: "sort",
    requires: "sort",
  },
});

// What RFC 7644 asks of projection.

import { rows } from "../requirement.ts";

export const projection = rows({
  "RFC7644-3.9/attributes": {
    level: "MUST",
    statement:
      "A read of one user or group with attributes must show the named attributes and those that are always returned, such as id, and nothing else; the next read without them must show the rest again.",
    source: { rfc: 7644, section: "3.9", lines: [3596, 3600] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/sub-attribute": {
    level: "MUST",
    statement:
      "A read with attributes that name a sub-attribute must show that one of its attribute and no other.",
    source: { rfc: 7644, section: "3.9", lines: [3596, 3603] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/excluded-attributes": {
    level: "MUST",
    statement:
      "A read of one user or group with excludedAttributes, a sub-attribute too, must show everything else, and id even if it is named.",
    source: { rfc: 7644, section: "3.9", lines: [3605, 3608] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/on-write": {
    level: "MUST",
    statement:
      "Answers to a create, a PUT and a PATCH of a user or group must follow attributes and excludedAttributes as reads do; what they leave out must not be lost, and a refusal must change nothing.",
    source: { rfc: 7644, section: "3.9", lines: [3573, 3579], further: [[3591, 3594]] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.4.2.5/attributes": {
    level: "MUST",
    statement:
      "A query with attributes must show of each resource the named attributes and those that are always returned, and nothing else; the next query without them must show the rest again.",
    source: { rfc: 7644, section: "3.4.2.5", lines: [1437, 1443] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.4.2.5/excluded-attributes": {
    level: "MUST",
    statement:
      "A query with excludedAttributes must show of each resource every default attribute except the named ones.",
    source: { rfc: 7644, section: "3.4.2.5", lines: [1437, 1439], further: [[1447, 1449]] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.4.2.5/excluded-keeps-always": {
    level: "MUST",
    statement: "A query that excludes id must still show id.",
    source: { rfc: 7644, section: "3.4.2.5", lines: [1449, 1451] },
    basis: "keyword",
    feature: "projection",
  },
});

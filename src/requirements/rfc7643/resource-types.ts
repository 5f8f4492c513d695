// What RFC 7643 §6 asks of what /ResourceTypes lists.

import { rows } from "../requirement.ts";

export const resourceTypes = rows({
  "RFC7643-6/id-optional": {
    level: "MAY",
    statement: "A resource type may have an id.",
    source: { rfc: 7643, section: "6", lines: [1614, 1616] },
    basis: "keyword",
    feature: "discovery",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-6/description": {
    level: "MUST",
    statement: "A resource type has a description if applicable.",
    source: { rfc: 7643, section: "6", lines: [1632, 1633] },
    basis: "keyword",
    feature: "discovery",
    excluded: "not-observable",
    why: "Whether it was applicable can't be seen from outside.",
  },
  "RFC7643-6/description-optional": {
    level: "MAY",
    statement: "A resource type may have no description and no extensions.",
    source: { rfc: 7643, section: "6", lines: [1631, 1633], further: [[1645, 1647]] },
    basis: "keyword",
    feature: "discovery",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-6/extension-omitted": {
    level: "MAY",
    statement: "An extension that isn't required may be missing.",
    source: { rfc: 7643, section: "6", lines: [1657, 1658] },
    basis: "keyword",
    feature: "extension",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
});

// What RFC 7644 asks of discovery.

import { rows } from "../requirement.ts";

export const discovery = rows({
  "RFC7644-3.2/discovery-read-only": {
    level: "MUST",
    statement:
      "/ServiceProviderConfig, /Schemas and /ResourceTypes must refuse POST, PUT, PATCH and DELETE.",
    source: { rfc: 7644, section: "3.2", lines: [532, 540] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7644-4/configuration": {
    level: "MUST",
    statement: "/ServiceProviderConfig must answer with the ServiceProviderConfig URN in schemas.",
    source: { rfc: 7644, section: "4", lines: [4068, 4070] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7644-4/one-alone": {
    level: "MUST",
    statement:
      "A schema must be readable alone by its URN, and a resource type by its name, as in the lists.",
    source: { rfc: 7644, section: "4", lines: [4099, 4103], further: [[4118, 4120]] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7644-4/resource-types": {
    level: "MUST",
    statement:
      "/ResourceTypes must list User with the endpoint Users, and Group with the endpoint Groups.",
    source: { rfc: 7644, section: "4", lines: [4109, 4114] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7644-4/list-form": {
    level: "MUST",
    statement:
      "/ResourceTypes and /Schemas must answer with a ListResponse whose totalResults is the number of Resources.",
    source: { rfc: 7644, section: "4", lines: [4120, 4124] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7644-4/parameters-ignored": {
    level: "MUST",
    statement:
      "Sorting and paging parameters must not change the answers of /Schemas and /ResourceTypes.",
    source: { rfc: 7644, section: "4", lines: [4124, 4125] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7644-4/filter-refused": {
    level: "SHOULD",
    statement: "A filter at /Schemas or /ResourceTypes should be answered with 403.",
    source: { rfc: 7644, section: "4", lines: [4125, 4128] },
    basis: "keyword",
    feature: "discovery",
  },
});

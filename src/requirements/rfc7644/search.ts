// What RFC 7644 asks of search.

import { rows } from "../requirement.ts";

export const search = rows({
  "RFC7644-3.4.2/list-response": {
    level: "MUST",
    statement:
      "The answer to a query must be a ListResponse with totalResults, and with Resources if there are any.",
    source: { rfc: 7644, section: "3.4.2", lines: [816, 830] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.4.2/items-per-page": {
    level: "MUST",
    statement: "itemsPerPage, if present, must be the number of resources in the page.",
    source: { rfc: 7644, section: "3.4.2", lines: [836, 838] },
    basis: "prose",
    feature: "paging",
  },
  "RFC7644-3.4.2.1/root-covers-all": {
    level: "MUST",
    statement:
      "A search below the base URL, if supported, must look at users and groups, with a filter and without one.",
    source: { rfc: 7644, section: "3.4.2.1", lines: [903, 904] },
    basis: "keyword",
    feature: "search",
    requires: "filter",
  },
  "RFC7644-3.4.2.1/foreign-attribute": {
    level: "MUST",
    statement:
      "A resource without the filtered attribute in its type must count as having no value of it, and cause no error.",
    source: { rfc: 7644, section: "3.4.2.1", lines: [919, 922] },
    basis: "keyword",
    feature: "search",
    requires: "filter",
  },
  "RFC7644-3.4.3/search": {
    level: "MUST",
    statement:
      "A POST to .search below /Users or /Groups must be a query: it is answered with 200 and a ListResponse, and creates nothing.",
    source: { rfc: 7644, section: "3.4.3", lines: [1467, 1469] },
    basis: "keyword",
    feature: "search",
  },
  "RFC7644-3.4.3/same-as-query": {
    level: "MUST",
    statement:
      "A search by filter, startIndex, count, attributes and excludedAttributes must find and show the same as the query with these parameters.",
    source: { rfc: 7644, section: "3.4.3", lines: [1471, 1474] },
    basis: "prose",
    feature: "search",
    requires: "filter",
  },
  "RFC7644-3.4.3/sorted": {
    level: "MUST",
    statement: "A search by sortBy and sortOrder must list users and groups in that order.",
    source: { rfc: 7644, section: "3.4.3", lines: [1498, 1505] },
    basis: "keyword",
    feature: "search",
    requires: "sort",
  },
});

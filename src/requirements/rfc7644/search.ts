// What RFC 7644 asks of search.

import { rows } from "../requirement.ts";

export const search = rows({
  "RFC7644-3.4.2/list-response": {
    level: "MUST",
    statement:
      "The answer to a query is a ListResponse with totalResults, and Resources where there are any.",
    source: { rfc: 7644, section: "3.4.2", lines: [816, 830] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.4.2/items-per-page": {
    level: "MUST",
    statement: "itemsPerPage, where it is given, is the number of resources that the page holds.",
    source: { rfc: 7644, section: "3.4.2", lines: [836, 838] },
    basis: "prose",
    feature: "paging",
  },
  "RFC7644-3.4.2.1/root-covers-all": {
    level: "MUST",
    statement: "A search below the base URL, where one is served, looks at users and groups.",
    source: { rfc: 7644, section: "3.4.2.1", lines: [903, 904] },
    basis: "keyword",
    feature: "search",
    requires: "filter",
  },
  "RFC7644-3.4.2.1/foreign-attribute": {
    level: "MUST",
    statement:
      "A resource of a type that lacks the filtered attribute counts as having no value of it, and causes no error.",
    source: { rfc: 7644, section: "3.4.2.1", lines: [919, 922] },
    basis: "keyword",
    feature: "search",
    requires: "filter",
  },
  "RFC7644-3.4.3/search": {
    level: "MUST",
    statement:
      "A POST to .search below /Users or /Groups is a query: it is answered with 200 and a ListResponse, and creates nothing.",
    source: { rfc: 7644, section: "3.4.3", lines: [1467, 1469] },
    basis: "keyword",
    feature: "search",
  },
  "RFC7644-3.4.3/same-as-query": {
    level: "MUST",
    statement:
      "A search by filter, count and attributes finds and shows what the query with these parameters does.",
    source: { rfc: 7644, section: "3.4.3", lines: [1471, 1474] },
    basis: "prose",
    feature: "search",
    requires: "filter",
  },
});

// Reading, lists, filters, pages, order, choice of attributes: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const read = cases({
  D1: {
    check: "a page of one user is a ListResponse with numeric counts",
    rows: ["OKTA-connect/test-credentials", "OKTA-connect/counts-are-numbers"],
  },
  D2: {
    check: "the first user of the target has id, userName, name, active and e-mail",
    rows: ["OKTA-lookup/carries-what-okta-reads"],
  },
  D3: {
    check: "a read by id is answered with that user",
    rows: ["RFC7644-3.4.1/retrieved", "RFC7643-3.1/id-stable"],
  },
  D4: {
    check: "an unknown id is a 404 with a SCIM error and a detail",
    rows: ["OKTA-read/unknown-id", "RFC7644-3.12/error-body", "RFC7644-3.12/detail"],
  },
  D5: { check: "status in an error is a string", rows: ["RFC7644-3.12/error-status"] },
  D6: {
    check: "a filter that nothing matches is a 200 with 0",
    rows: ["OKTA-lookup/no-match-is-empty", "RFC7644-3.4.2/no-match"],
  },
  D7: {
    check: "a filter that one user matches is answered with that user",
    rows: ["OKTA-lookup/finds-exactly-one"],
  },
  D8: {
    check: "a userName in capital letters is found",
    rows: ["OKTA-lookup/any-letter-case", "RFC7644-3.4.2.2/case-insensitive"],
  },
  D9: {
    check: "attribute names and operators in any letter case",
    rows: ["RFC7644-3.4.2.2/names-in-any-case"],
  },
  D10: {
    check: "every operator of filters",
    rows: [
      "RFC7644-3.4.2.2/equal",
      "RFC7644-3.4.2.2/not-equal",
      "RFC7644-3.4.2.2/contains",
      "RFC7644-3.4.2.2/starts-with",
      "RFC7644-3.4.2.2/ends-with",
      "RFC7644-3.4.2.2/present",
      "RFC7644-3.4.2.2/order",
      "RFC7644-3.4.2.2/logical",
      "RFC7644-3.4.2.2/precedence",
    ],
  },
  D11: {
    check: "a filter by externalId, which is case-exact",
    rows: ["RFC7644-3.4.2.2/case-exact"],
  },
  D12: {
    check: "a filter by e-mail address, in both forms",
    rows: [
      "INTERACT-dedupe/by-e-mail",
      "INTERACT-dedupe/by-e-mail-value-filter",
      "OKTA-lookup/e-mail-by-type",
    ],
  },
  D13: {
    check: "a filter by an attribute of the enterprise extension",
    rows: ["RFC7644-3.10/full-names"],
  },
  D14: { check: "a filter by id", rows: ["RFC7644-3.4.2.2/case-exact"] },
  D15: { check: "a filter by meta.lastModified", rows: ["RFC7644-3.4.2.2/chronological"] },
  D16: {
    check: "a malformed filter is refused as invalidFilter",
    rows: ["RFC7644-3.4.2.2/malformed", "RFC7644-3.12/invalid-filter"],
  },
  D17: {
    check: "a filter by an unknown attribute is refused or empty",
    rows: ["RFC7644-3.4.2.1/foreign-attribute"],
  },
  D18: {
    check: "startIndex and count are applied",
    rows: ["RFC7644-3.4.2.4/count", "RFC7644-3.4.2.4/start-index-shown"],
  },
  D19: { check: "a count of 0 shows no resources", rows: ["RFC7644-3.4.2.4/count-zero"] },
  D20: {
    check: "a negative startIndex is read as 1",
    rows: ["RFC7644-3.4.2.4/start-index-below-one"],
  },
  D21: {
    check: "count without startIndex, and the other way round",
    rows: ["RFC7644-3.4.2.4/count", "RFC7644-3.4.2.4/start-index-shown"],
  },
  D22: {
    check: "totalResults is of the whole result",
    rows: ["RFC7644-3.4.2/total-results", "OKTA-import/total-of-all"],
  },
  D23: {
    check: "pages are disjoint and complete",
    rows: [
      "RFC7644-3.4.2.4/pages-complete",
      "OKTA-import/pages-complete",
      "OKTA-import/stable-order",
    ],
  },
  D24: {
    check: "a page past the end is empty, with 200",
    rows: ["RFC7644-3.4.2.4/past-the-end", "OKTA-import/past-the-end"],
  },
  D25: {
    check: "a list contains every created user",
    rows: ["RFC7644-3.4.2.4/pages-complete", "OKTA-import/everybody-once"],
  },
  D26: {
    check: "a list of more than a hundred users",
    rows: ["RFC7644-3.4.2.4/pages-complete", "RFC7643-5/max-results", "OKTA-import/full-pages"],
  },
  D27: {
    check: "sorting by several attributes in both directions",
    rows: [
      "RFC7644-3.4.2.3/sort-by",
      "RFC7644-3.4.2.3/descending",
      "RFC7644-3.4.2.3/ascending-by-default",
    ],
  },
  D28: {
    check: "sorting with pages, and in a search by POST",
    rows: ["RFC7644-3.4.2.3/sort-by", "RFC7644-3.4.3/same-as-query"],
  },
  D29: {
    check: "sorting is ignored if it isn't advertised",
    rows: ["RFC7644-3.4.2.3/sort-by"],
  },
  D30: {
    check: "attributes shows what it names",
    rows: ["RFC7644-3.9/attributes", "RFC7644-3.4.2.5/attributes"],
  },
  D31: {
    check: "attributes drops the rest and keeps id",
    rows: ["RFC7644-3.9/attributes", "RFC7644-3.4.2.5/attributes"],
  },
  D32: {
    check: "excludedAttributes drops what it names, but never id",
    rows: ["RFC7644-3.9/excluded-attributes", "RFC7644-3.4.2.5/excluded-keeps-always"],
  },
  D33: {
    check: "attributes and excludedAttributes in one request",
    refused: "The RFC calls them mutually exclusive and says nothing about a request with both.",
  },
  D34: {
    check: "a search by POST with filter, attributes and count",
    rows: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
  },
  D35: {
    check: "a ListResponse has exactly five members",
    refused: "It contradicts RFC 7644 §3.4.2: two of them are required only on partial pages.",
  },
  D36: {
    check: "an empty list has no resources and totalResults 0",
    rows: ["RFC7644-3.4.2/no-match"],
  },
  D37: {
    check: "ETags, If-None-Match and If-Match",
    rows: [
      "RFC7644-3.14/etag-header",
      "RFC7643-3.1/version-is-etag",
      "RFC7644-3.14/not-modified",
      "RFC7644-3.14/if-match-replace",
    ],
  },
  D38: {
    check: "meta.lastModified moves on change and not on read",
    rows: ["RFC7643-3.1/last-modified-moves"],
  },
  D39: {
    check: "pages by cursor",
    refused: "RFC 9865, a later extension that neither Okta nor Interact uses.",
  },
});

// What holds for every resource, and is therefore tried on users and groups by every method: the data of the table in
// docs/coverage.md. A cell is filled by a fault that says where it is wrong (`at: ["PUT Group"]`) and breaks one of the
// rule's rows, or names the row that judges it. What no row can judge has its reason here.

export const methods = ["LIST", "SEARCH", "GET", "POST", "PUT", "PATCH", "DELETE"];

export const types = ["User", "Group"];

/**
 * @typedef {object} Rule
 * @property {string} rule in a few words
 * @property {string[]} rows what faults at a place turn red
 * @property {Readonly<Record<string, string>>} [judged] by a cell (`PUT Group`) or a method (`PUT`), the row that judges it
 * @property {Readonly<Record<string, string>>} [not] by a cell or a method, why no row does
 */

const query = (/** @type {string} */ text) => ({ LIST: text, SEARCH: text });
const reading = { LIST: "reads", SEARCH: "reads", GET: "reads" };
const asLIST = "is a query like LIST: RFC7644-3.4.3/same-as-query";
const everyMethod = (/** @type {string} */ row, /** @type {readonly string[]} */ but = []) =>
  Object.fromEntries(methods.filter((each) => !but.includes(each)).map((each) => [each, row]));

/** @type {readonly Rule[]} */
export const rules = [
  {
    rule: "needs a valid token",
    rows: [],
    judged: everyMethod("OKTA-connect/strangers-refused", ["SEARCH"]),
    not: { SEARCH: asLIST },
  },
  {
    rule: "shows nothing without a valid token",
    rows: [],
    judged: everyMethod("OKTA-connect/strangers-see-nothing", ["SEARCH"]),
    not: { SEARCH: asLIST },
  },
  {
    rule: "an unknown id is answered with 404",
    rows: [],
    judged: {
      GET: "RFC7644-3.12/not-found",
      PUT: "RFC7644-3.12/not-found",
      PATCH: "RFC7644-3.12/patch-not-found",
      DELETE: "RFC7644-3.12/not-found",
    },
    not: { ...query("finds nothing: RFC7644-3.4.2/no-match"), POST: "names no id" },
  },
  {
    rule: "a deleted resource is gone",
    rows: [],
    judged: {
      LIST: "RFC7644-3.6/not-listed",
      GET: "RFC7644-3.6/gone",
      POST: "RFC7644-3.6/user-name-free",
      PUT: "RFC7644-3.6/gone",
      PATCH: "RFC7644-3.6/gone",
      DELETE: "RFC7644-3.6/gone",
    },
    not: { SEARCH: asLIST },
  },
  {
    rule: "is answered in pages",
    rows: [],
    judged: { LIST: "RFC7644-3.4.2.4/pages-complete" },
    not: {
      SEARCH: asLIST,
      ...Object.fromEntries(methods.slice(2).map((each) => [each, "answers with one resource"])),
    },
  },
  {
    rule: "a list shows the same as a read",
    rows: [],
    judged: { LIST: "OKTA-import/entries-whole" },
    not: {
      SEARCH: asLIST,
      ...Object.fromEntries(methods.slice(2).map((each) => [each, "lists nothing"])),
    },
  },
  {
    rule: "shows the requested attributes",
    rows: [],
    judged: {
      LIST: "RFC7644-3.4.2.5/attributes",
      SEARCH: "RFC7644-3.4.3/same-as-query",
      GET: "RFC7644-3.9/attributes",
      POST: "RFC7644-3.9/on-write",
      PUT: "RFC7644-3.9/on-write",
      PATCH: "RFC7644-3.5.2/attributes-give-200",
    },
    not: { DELETE: "has no body" },
  },
  {
    rule: "is answered with an ETag",
    rows: [],
    judged: {
      GET: "RFC7644-3.14/etag-header",
      POST: "RFC7644-3.14/etag-header",
      PUT: "RFC7644-3.14/etag-header",
      PATCH: "RFC7644-3.14/etag-header",
    },
    not: { ...query("a list has no ETag"), DELETE: "the resource is gone" },
  },
  {
    rule: "follows If-Match and If-None-Match",
    rows: [],
    judged: {
      GET: "RFC7644-3.14/not-modified",
      PUT: "RFC7644-3.14/if-match-replace",
      PATCH: "RFC7644-3.14/if-match-patch",
      DELETE: "RFC7644-3.14/if-match-delete",
    },
    not: { ...query("a list has no ETag"), POST: "has no version yet" },
  },
  {
    rule: "a refusal changes nothing",
    rows: [],
    judged: {
      POST: "OKTA-connect/strangers-change-nothing",
      PUT: "OKTA-connect/strangers-change-nothing",
      PATCH: "RFC7644-3.5.2/atomic",
      DELETE: "OKTA-connect/strangers-change-nothing",
    },
    not: reading,
  },
  {
    rule: "accepts the resource's own name",
    rows: [],
    judged: { PUT: "RFC7644-3.5.1/own-name", "PATCH User": "RFC7643-4.1.1/own-user-name" },
    not: {
      ...reading,
      POST: "has no name yet",
      DELETE: "sends no name",
      "PATCH Group": "only Okta renames to the same name: OKTA-group/link-keeps-members",
    },
  },
  {
    rule: "meta from the client is ignored",
    rows: ["RFC7643-3.1/meta-ignored"],
    not: { ...reading, DELETE: "has no body" },
  },
  {
    rule: "created never changes",
    rows: ["RFC7643-3.1/created"],
    not: { ...reading, POST: "sets it", DELETE: "the resource is gone" },
  },
  {
    rule: "lastModified moves only with a change",
    rows: ["RFC7643-3.1/last-modified-moves", "RFC7643-3.1/last-modified-at-first"],
    not: { ...query("a read is judged"), DELETE: "the resource is gone" },
  },
  {
    rule: "the id never changes",
    rows: ["RFC7643-3.1/id-stable", "RFC7643-3.1/id-not-reassigned"],
    judged: { LIST: "RFC7643-3.1/id-stable" },
    not: {
      SEARCH: asLIST,
      GET: "the others are compared with it",
      POST: "sets it",
    },
  },
  {
    rule: "a taken name is refused",
    rows: [
      "RFC7643-4.1.1/user-name-unique",
      "RFC7643-4.1.1/user-name-unique-on-replace",
      "RFC7643-4.1.1/user-name-unique-on-patch",
    ],
    not: {
      ...reading,
      DELETE: "sends no name",
      "POST Group": "displayName need not be unique",
      "PUT Group": "displayName need not be unique",
      "PATCH Group": "displayName need not be unique",
    },
  },
  {
    rule: "null and an empty list count as no value",
    rows: [
      "RFC7643-2.5/null-is-unassigned",
      "RFC7643-2.5/null-unassigns",
      "RFC7643-2.5/null-unassigns-by-patch",
    ],
    judged: { "PATCH Group": "OKTA-group/push-now-empty" },
    not: { ...reading, DELETE: "has no body" },
  },
  {
    rule: "meta.location leads to the resource",
    rows: ["RFC7643-3.1/location-resolves"],
    judged: { POST: "RFC7644-3.3/location" },
    not: { SEARCH: asLIST, PUT: "like GET", PATCH: "like GET", DELETE: "has no body" },
  },
];

// What holds for every resource, and is therefore tried on users and groups by every method: the data of the table in
// docs/coverage.md. A cell is filled by a fault that says where it is wrong (`at: ["PUT Group"]`) and breaks one of the
// rule's rows. What no fault can fill has its reason here, for a cell or for a whole method.

export const methods = ["LIST", "SEARCH", "GET", "POST", "PUT", "PATCH", "DELETE"];

export const types = ["User", "Group"];

const reading = { LIST: "reads", SEARCH: "reads", GET: "reads" };

/**
 * @typedef {object} Rule
 * @property {string} rule in a few words
 * @property {string[]} rows what judges it
 * @property {Readonly<Record<string, string>>} [not] why a cell (`PUT Group`) or a method (`PUT`) has no row
 */

/** @type {readonly Rule[]} */
export const rules = [
  {
    rule: "meta of the client's is ignored",
    rows: ["RFC7643-3.1/meta-ignored"],
    not: { ...reading, DELETE: "has no body" },
  },
  {
    rule: "created stays",
    rows: ["RFC7643-3.1/created"],
    not: { ...reading, POST: "is when it is set", DELETE: "leaves nothing" },
  },
  {
    rule: "lastModified moves with a change alone",
    rows: ["RFC7643-3.1/last-modified-moves", "RFC7643-3.1/last-modified-at-first"],
    not: {
      LIST: "judged by what a read shows",
      SEARCH: "judged by what a read shows",
      DELETE: "leaves nothing",
    },
  },
  {
    rule: "the id stays",
    rows: ["RFC7643-3.1/id-stable", "RFC7643-3.1/id-not-reassigned"],
    not: {
      SEARCH: "as LIST",
      GET: "is what the others are held against",
      POST: "is when it is given",
    },
  },
  {
    rule: "a name that is taken is refused",
    rows: [
      "RFC7643-4.1.1/user-name-unique",
      "RFC7643-4.1.1/user-name-unique-on-replace",
      "RFC7643-4.1.1/user-name-unique-on-patch",
    ],
    not: {
      ...reading,
      DELETE: "gives no name",
      "POST Group": "displayName need not be unique",
      "PUT Group": "displayName need not be unique",
      "PATCH Group": "displayName need not be unique",
    },
  },
  {
    rule: "null and an empty list are no value",
    rows: [
      "RFC7643-2.5/null-is-unassigned",
      "RFC7643-2.5/null-unassigns",
      "RFC7643-2.5/null-unassigns-by-patch",
    ],
    not: { ...reading, DELETE: "has no body" },
  },
  {
    rule: "meta.version is the ETag",
    rows: ["RFC7643-3.1/version-is-etag"],
    not: { LIST: "has no tag of one", SEARCH: "has no tag of one", DELETE: "has no body" },
  },
  {
    rule: "meta.location leads to the resource",
    rows: ["RFC7643-3.1/location-resolves"],
    not: {
      SEARCH: "as LIST",
      POST: "RFC7644-3.3/location",
      PUT: "as GET",
      PATCH: "as GET",
      DELETE: "has no body",
    },
  },
];

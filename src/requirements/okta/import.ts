// Okta imports: every page of a hundred, startIndex growing by a hundred whatever came.

import { rows } from "../requirement.ts";
import { reference, spec } from "./pages.ts";

const groupPages = `${reference}, Retrieve Groups`;
const pages = `${reference}, Import Users`;

export const imports = rows({
  "OKTA-import/page-of-users": {
    level: "MUST",
    statement: "A page of a hundred users must be answered with 200 and a ListResponse.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
  },
  "OKTA-import/page-of-groups": {
    level: "MUST",
    statement: "A page of a hundred groups must be answered with 200 and a ListResponse.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
    remedy:
      "Until this is corrected, untick Import Groups in Okta's integration (Okta SCIM reference, Import Groups).",
  },
  "OKTA-import/full-pages": {
    level: "SHOULD",
    statement:
      "A page of a hundred users should be full if there are enough users: Okta's next page starts a hundred further.",
    source: { okta: `${pages}: the startIndex becomes startIndex+100` },
    basis: "documented",
    feature: "import",
    administrator: "Users missing after an import: the same number in every page.",
    remedy:
      "Fill each page if there are enough users: startIndex grows by 100, whatever the page holds (Okta SCIM 2.0 protocol reference, Import Users).",
  },
  "OKTA-import/everybody-once": {
    level: "MUST",
    statement:
      "The pages of an import must contain every user once, an inactive one too, as many as totalResults says.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
    administrator: "Users missing after an import, or imported twice.",
  },
  "OKTA-import/pages-complete": {
    level: "MUST",
    statement: "The pages of a filtered list, taken together, must contain each match once.",
    source: { okta: pages },
    basis: "documented",
    feature: "paging",
  },
  "OKTA-import/total-of-all": {
    level: "MUST",
    statement:
      "totalResults must count all matches, not those of the page or what remains from it on, with a filter and without.",
    source: { rfc: 7644, section: "3.4.2", lines: [821, 825] },
    basis: "prose",
    feature: "paging",
    administrator: "An import that ends after its first page.",
  },
  "OKTA-import/past-the-end": {
    level: "SHOULD",
    statement: "A page of users or groups that starts past the end should be empty, with 200.",
    source: { okta: `${pages}: the startIndex becomes startIndex+100` },
    basis: "documented",
    feature: "paging",
    administrator: "An import that reads the same users again.",
  },
  "OKTA-import/stable-order": {
    level: "MUST",
    statement: "Users must come in the same order each time, whatever count and startIndex are.",
    source: { okta: pages },
    basis: "documented",
    feature: "paging",
  },
  "OKTA-import/every-group-once": {
    level: "MUST",
    statement:
      "The pages of an import of groups must contain every group once, as many as totalResults says.",
    source: { okta: groupPages },
    basis: "documented",
    feature: "import",
  },
  "OKTA-import/entries-whole": {
    level: "MUST",
    statement:
      "A page of an import must show the same attributes of a user or a group as a read by id, every member of a group too, and those of after an update if it was read before.",
    source: { okta: `${pages}; ${groupPages}` },
    basis: "documented",
    feature: "import",
    administrator: "Users who are imported without some of their attributes.",
  },
  "OKTA-import/group-pages": {
    level: "MUST",
    statement:
      "Pages of groups must follow startIndex and count, and have the same order whatever these are.",
    source: { okta: groupPages },
    basis: "documented",
    feature: "import",
    administrator: "Groups that are imported twice, or never.",
  },
  "OKTA-import/without-parameters": {
    level: "SHOULD",
    statement:
      "A list of users, or of groups, without parameters should begin like the first page.",
    source: { okta: `${spec}, step 10` },
    basis: "documented",
    feature: "import",
  },
  "OKTA-import/by-index": {
    level: "SHOULD",
    statement:
      "A list that offers a cursor (RFC 9865) should have totalResults too: Okta pages by startIndex.",
    source: { okta: `${pages}: the startIndex becomes startIndex+100` },
    basis: "documented",
    feature: "import",
  },
});

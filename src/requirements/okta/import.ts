// Okta imports: every page of a hundred, startIndex growing by a hundred whatever came.

import { rows } from "../requirement.ts";
import { reference } from "./pages.ts";

const pages = `${reference}, Import Users`;

export const imports = rows({
  "OKTA-import/page-of-users": {
    level: "MUST",
    statement: "An import's page of a hundred users is answered with 200 and a ListResponse.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
  },
  "OKTA-import/page-of-groups": {
    level: "MUST",
    statement: "An import's page of a hundred groups is answered with 200 and a ListResponse.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
    remedy:
      "Until it is mended, untick Import Groups in Okta's integration (Okta SCIM reference, Import Groups).",
  },
  "OKTA-import/full-pages": {
    level: "SHOULD",
    statement:
      "A page of a hundred holds a hundred where there are as many: Okta's next page starts a hundred further.",
    source: { okta: `${pages}: the startIndex becomes startIndex+100` },
    basis: "documented",
    feature: "import",
    administrator: "Users missing after an import, in every page the same number.",
    remedy:
      "Give as many as were asked for where there are as many: startIndex grows by 100 whatever came (Okta SCIM 2.0 protocol reference, Import Users).",
  },
  "OKTA-import/everybody-once": {
    level: "MUST",
    statement: "The pages of an import hold everybody, each once.",
    source: { okta: pages },
    basis: "documented",
    feature: "import",
    administrator: "Users missing after an import, or imported twice.",
  },
  "OKTA-import/pages-complete": {
    level: "MUST",
    statement: "The pages of a filtered list, taken together, hold each match once.",
    source: { rfc: 7644, section: "3.4.2.4", lines: [1330, 1332] },
    basis: "prose",
    feature: "paging",
  },
  "OKTA-import/total-of-all": {
    level: "MUST",
    statement: "totalResults counts all matches, not those of the page.",
    source: { rfc: 7644, section: "3.4.2", lines: [821, 825] },
    basis: "prose",
    feature: "paging",
    administrator: "An import that ends after its first page.",
  },
  "OKTA-import/past-the-end": {
    level: "MUST",
    statement: "A page that starts past the end is empty, with 200.",
    source: { rfc: 7644, section: "3.4.2.4", lines: [1355, 1358] },
    basis: "prose",
    feature: "paging",
    administrator: "An import that reads the same users again.",
  },
  "OKTA-import/stable-order": {
    level: "SHOULD",
    statement: "The same page read twice holds the same users in the same order.",
    source: { okta: pages },
    basis: "documented",
    feature: "paging",
  },
});

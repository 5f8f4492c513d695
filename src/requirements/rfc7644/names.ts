// What RFC 7644 asks of names.

import { rows } from "../requirement.ts";

export const names = rows({
  "RFC7644-3.12/update-uniqueness": {
    level: "SHOULD",
    statement:
      "The refusal of a PUT that gives a taken userName should be 409 or 400 and, where it has a scimType, uniqueness.",
    source: { rfc: 7644, section: "3.12", lines: [3839, 3843] },
    basis: "prose",
    feature: "conflict",
  },
  "RFC7644-3.10/full-names": {
    level: "MUST",
    statement:
      "An attribute named in full, with the URN of the core or of an extension before it, is understood, in a filter too.",
    source: { rfc: 7644, section: "3.10", lines: [3649, 3654], further: [[3657, 3659]] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.10/any-case": {
    level: "MUST",
    statement:
      "A full attribute name is understood in any letter case, URN and sub-attribute included, and a name in sortBy or in the path of a PATCH as well.",
    source: { rfc: 7644, section: "3.10", lines: [3663, 3665] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-5/unicode-forms": {
    level: "MUST",
    statement:
      "A userName that differs from a taken one in Unicode form only, composed or decomposed, is refused.",
    source: { rfc: 7644, section: "5", lines: [4213, 4218] },
    basis: "keyword",
    feature: "conflict",
  },
});

// What RFC 7644 asks of names.

import { rows } from "../requirement.ts";

export const names = rows({
  "RFC7644-3.12/update-uniqueness": {
    level: "SHOULD",
    statement:
      "A PUT with a taken userName should be refused with 409 or 400 and, if the error has a scimType, uniqueness.",
    source: { rfc: 7644, section: "3.12", lines: [3839, 3843] },
    basis: "prose",
    feature: "conflict",
  },
  "RFC7644-3.10/full-names": {
    level: "MUST",
    statement:
      "An attribute's full name, with the URN of the core or of an extension before it, must be understood, in a filter and in the path of a PATCH too.",
    source: { rfc: 7644, section: "3.10", lines: [3649, 3654], further: [[3657, 3659]] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.10/any-case": {
    level: "MUST",
    statement:
      "A full attribute name must be understood in any letter case, URN and sub-attribute included, and a name in sortBy or in the path of a PATCH as well.",
    source: { rfc: 7644, section: "3.10", lines: [3663, 3665] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-5/unicode-forms": {
    level: "MUST",
    statement:
      "A userName that differs from a taken one only in Unicode form, composed or decomposed, must be refused.",
    source: { rfc: 7644, section: "5", lines: [4213, 4218] },
    basis: "keyword",
    feature: "conflict",
  },
});

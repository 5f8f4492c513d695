// The guide's promise that every error says what to mend, and its three wordings.

import { rows } from "../requirement.ts";

export const errors = rows({
  "INTERACT-errors/names-attribute": {
    level: "MUST",
    statement: "The error about an attribute must name that attribute in its detail.",
    source: { guide: [51, 55] },
    basis: "documented",
    feature: "errors",
    administrator:
      "A failed task whose error doesn't say which attribute is wrong. There is no other place to look (guide L49-55).",
  },
  "INTERACT-errors/missing-wording": {
    level: "SHOULD",
    statement: "The error about a missing attribute should read: Missing attribute, and its name.",
    source: { guide: [55, 57] },
    basis: "documented",
    feature: "errors",
  },
  "INTERACT-errors/type-refused": {
    level: "MUST",
    statement:
      "A create with a value of the wrong type must be refused with a 4xx and create no user.",
    source: { guide: [55, 56] },
    basis: "documented",
    feature: "errors",
    remedy: "Correct the attribute's data type in Okta's Profile Editor.",
  },
  "INTERACT-errors/type-wording": {
    level: "SHOULD",
    statement:
      "The error about a wrong type should read: Bad value type for attribute, and its name.",
    source: { guide: [55, 56] },
    basis: "documented",
    feature: "errors",
  },
  "INTERACT-errors/format-refused": {
    level: "MUST",
    statement: "A create with an invalid date must be refused with a 4xx and create no user.",
    source: { guide: [55, 58] },
    basis: "documented",
    feature: "errors",
    remedy:
      'Map an expression that gives date and time: String.append(user.startDate,"T01:00:00Z") (guide L91).',
  },
  "INTERACT-errors/format-wording": {
    level: "SHOULD",
    statement: "The error about a wrong format should say so, with the format in parentheses.",
    source: { guide: [55, 58] },
    basis: "documented",
    feature: "errors",
  },
  "INTERACT-errors/blames-no-other": {
    level: "SHOULD",
    statement:
      "The error about one attribute should not name a required attribute that was sent correctly.",
    source: { guide: [55, 55] },
    basis: "inferred",
    feature: "errors",
  },
  "INTERACT-errors/explains": {
    level: "SHOULD",
    statement:
      "An error's detail should say more than the status does, and should show no stack trace.",
    source: { guide: [49, 51] },
    basis: "documented",
    feature: "errors",
    remedy: "Read the error in Okta's System Log: no other place shows it (guide L49).",
    administrator: "A failed task whose error doesn't say what is wrong.",
  },
});

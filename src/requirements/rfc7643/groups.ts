// What RFC 7643 §4.2 and §4.3 ask of a Group, and of the enterprise extension.

import { rows } from "../requirement.ts";

export const groups = rows({
  "RFC7643-4.2/display-name-required": {
    level: "MUST",
    statement: "A group has a displayName.",
    source: { rfc: 7643, section: "4.2", lines: [1410, 1411] },
    basis: "keyword",
    feature: "group",
    excluded: "umbrella",
    why: "RFC 7643 contradicts itself, since the schema in §8.7.1 doesn't require it: refusing and taking a group without one are both right.",
  },
  "RFC7643-4.2/without-display-name": {
    level: "SHOULD",
    statement: "A create of a group without displayName is refused with 400.",
    source: { rfc: 7643, section: "4.2", lines: [1410, 1411] },
    basis: "inferred",
    feature: "group",
  },
  "RFC7643-4.2/members-change": {
    level: "MAY",
    statement: "Members can be added and removed.",
    source: { rfc: 7643, section: "4.2", lines: [1416, 1418] },
    basis: "keyword",
    feature: "group",
    excluded: "umbrella",
    why: "The rows of PATCH and PUT judge it.",
  },
  "RFC7643-4.2/member-value-immutable": {
    level: "MUST",
    statement: "A PATCH that would change a member's value in place is refused.",
    source: { rfc: 7643, section: "4.2", lines: [1417, 1418] },
    basis: "prose",
    feature: "group",
    requires: "patch",
  },
  "RFC7643-4.2/member-value": {
    level: "MUST",
    statement:
      "A member's value is the id of a resource, and its $ref, where it is given, that resource's URI.",
    source: { rfc: 7643, section: "4.2", lines: [1418, 1422] },
    basis: "prose",
    feature: "group",
  },
  "RFC7643-4.2/nested-groups": {
    level: "MAY",
    statement: "A group can be a member of a group.",
    source: { rfc: 7643, section: "4.2", lines: [1421, 1423] },
    basis: "prose",
    feature: "group",
  },
  "RFC7643-4.2/members-required": {
    level: "MAY",
    statement: "A sub-attribute of members can be declared required.",
    source: { rfc: 7643, section: "4.2", lines: [1423, 1426] },
    basis: "keyword",
    feature: "group",
    excluded: "umbrella",
    why: "It permits.",
  },
  "RFC7643-4.3/manager-value": {
    level: "SHOULD",
    statement: "A manager who is shown is shown with value, the id of a person.",
    source: { rfc: 7643, section: "4.3", lines: [1468, 1469] },
    basis: "keyword",
    feature: "manager",
  },
  "RFC7643-4.3/manager-ref": {
    level: "SHOULD",
    statement: "A manager who is shown is shown with $ref, the URI of that person.",
    source: { rfc: 7643, section: "4.3", lines: [1471, 1472] },
    basis: "keyword",
    feature: "manager",
  },
  "RFC7643-4.3/manager-display-name": {
    level: "MAY",
    statement: "A manager's displayName can be shown.",
    source: { rfc: 7643, section: "4.3", lines: [1474, 1475] },
    basis: "keyword",
    feature: "manager",
    excluded: "umbrella",
    why: "It permits.",
  },
  "RFC7643-4.3/manager-display-name-read-only": {
    level: "MUST",
    statement:
      "A displayName which a client sends for a manager doesn't replace the manager's own.",
    source: { rfc: 7643, section: "4.3", lines: [1474, 1475] },
    basis: "prose",
    feature: "manager",
  },
});

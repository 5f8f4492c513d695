// What RFC 7644 asks of replace.

import { rows } from "../requirement.ts";

export const replace = rows({
  "RFC7644-3.1/read-modify-write": {
    level: "MUST",
    statement:
      "A PUT of a user or group as it was just read must be accepted, and the resource must stay as it was.",
    source: { rfc: 7644, section: "3.1", lines: [458, 461] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/never-creates": {
    level: "MUST",
    statement: "A PUT to an unknown id must be refused, and must create no user or group.",
    source: { rfc: 7644, section: "3.5.1", lines: [1635, 1637] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/replaces-values": {
    level: "MUST",
    statement:
      "The values in a PUT must replace the old ones, lists and members as a whole, with their primary, and change nothing else, and no other user who is replaced at the same time.",
    source: { rfc: 7644, section: "3.5.1", lines: [1644, 1645] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/own-name": {
    level: "MUST",
    statement:
      "A PUT with a user's or group's own name, in any letter case, must not be refused as a conflict.",
    source: { rfc: 7644, section: "3.5.1", lines: [1644, 1645] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/read-only-ignored": {
    level: "MUST",
    statement: "id, meta and groups in a PUT must be ignored, whatever their values.",
    source: { rfc: 7644, section: "3.5.1", lines: [1665, 1665] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/without-required": {
    level: "SHOULD",
    statement:
      "A PUT without userName should be refused with 400 and change nothing, or leave the userName as it was.",
    source: { rfc: 7644, section: "3.5.1", lines: [1667, 1668] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/replaced": {
    level: "MUST",
    statement: "A PUT that succeeds must be answered with 200 and the whole resource.",
    source: { rfc: 7644, section: "3.5.1", lines: [1687, 1690] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.6/deleted": {
    level: "MUST",
    statement: "A delete that succeeds must be answered with 204.",
    source: { rfc: 7644, section: "3.6", lines: [2657, 2658] },
    basis: "keyword",
    feature: "delete",
  },
});

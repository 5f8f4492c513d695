// What RFC 7644 asks of replace.

import { rows } from "../requirement.ts";

export const replace = rows({
  "RFC7644-3.1/read-modify-write": {
    level: "MUST",
    statement:
      "A user or group that was just read must be taken back by a PUT as it is, and stay as it was.",
    source: { rfc: 7644, section: "3.1", lines: [458, 461] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/never-creates": {
    level: "MUST",
    statement: "A PUT to an id of no user or group must be refused, and create none.",
    source: { rfc: 7644, section: "3.5.1", lines: [1635, 1637] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/replaces-values": {
    level: "MUST",
    statement:
      "The values in a PUT must stand in place of those of before, lists and members as a whole, and change nothing else, nor another user who is replaced at the same time.",
    source: { rfc: 7644, section: "3.5.1", lines: [1644, 1645] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/own-name": {
    level: "MUST",
    statement:
      "A PUT that gives a user or group its own name, in whatever letter case, must not be refused as a conflict.",
    source: { rfc: 7644, section: "3.5.1", lines: [1644, 1645] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/read-only-ignored": {
    level: "MUST",
    statement: "id, meta and groups in a PUT must be ignored, whatever they hold.",
    source: { rfc: 7644, section: "3.5.1", lines: [1665, 1665] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/without-required": {
    level: "SHOULD",
    statement:
      "A PUT without userName is refused with 400 and changes nothing, or leaves the userName as it was.",
    source: { rfc: 7644, section: "3.5.1", lines: [1667, 1668] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.5.1/replaced": {
    level: "MUST",
    statement: "A PUT that succeeds is answered with 200 and the whole resource.",
    source: { rfc: 7644, section: "3.5.1", lines: [1687, 1690] },
    basis: "prose",
    feature: "update",
  },
  "RFC7644-3.6/deleted": {
    level: "MUST",
    statement: "A delete that succeeds is answered with 204.",
    source: { rfc: 7644, section: "3.6", lines: [2657, 2658] },
    basis: "keyword",
    feature: "delete",
  },
});

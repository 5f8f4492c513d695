// What RFC 7643 §4.2 and §4.3 ask of a Group, and of the enterprise extension.

import { rows } from "../requirement.ts";

export const groups = rows({
  "RFC7643-2.3.7/referential-integrity": {
    level: "MAY",
    statement: "A deleted user or group may be removed from the members of groups.",
    source: { rfc: 7643, section: "2.3.7", lines: [579, 581] },
    basis: "keyword",
    feature: "delete",
  },
  "RFC7643-4.2/display-name-required": {
    level: "MUST",
    statement:
      "A group that is read or listed must have a displayName that isn't empty, also after a PUT that empties it or leaves it out, or a PATCH that empties it.",
    source: { rfc: 7643, section: "4.2", lines: [1410, 1411], erratum: 5368 },
    basis: "keyword",
    feature: "group",
  },
  "RFC7643-4.2/members-change": {
    level: "MAY",
    statement: "A client may add and remove members.",
    source: { rfc: 7643, section: "4.2", lines: [1416, 1418] },
    basis: "keyword",
    feature: "group",
    excluded: "umbrella",
    why: "The rows of PATCH and PUT judge it.",
  },
  "RFC7643-4.2/member-value": {
    level: "MUST",
    statement:
      "Each member's value must be the id of a user or a group, and its $ref, if present, that resource's URI.",
    source: { rfc: 7643, section: "4.2", lines: [1418, 1422] },
    basis: "prose",
    feature: "group",
  },
  "RFC7643-4.2/nested-groups": {
    level: "MAY",
    statement: "A group may be a member of a group.",
    source: { rfc: 7643, section: "4.2", lines: [1421, 1423] },
    basis: "prose",
    feature: "group",
  },
  "RFC7643-4.2/members-required": {
    level: "MAY",
    statement: "A sub-attribute of members may be declared required.",
    source: { rfc: 7643, section: "4.2", lines: [1423, 1426] },
    basis: "keyword",
    feature: "group",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-4.3/manager-display-name": {
    level: "MAY",
    statement: "A manager's displayName may be shown.",
    source: { rfc: 7643, section: "4.3", lines: [1474, 1475] },
    basis: "keyword",
    feature: "manager",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-4.1.2/groups-value": {
    level: "MUST",
    statement:
      "Each value in a user's groups must be the id of a group that the user is in, and its $ref that group's URI.",
    source: { rfc: 7643, section: "4.1.2", lines: [1350, 1353], erratum: 8471 },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.2/groups-complete": {
    level: "MUST",
    statement:
      "A user's groups, if shown, must be exactly the groups that the user is a member of, each of eleven, after leaving one of two, and after one is deleted.",
    source: { rfc: 7643, section: "4.1.2", lines: [1327, 1329] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-4.1.2/groups-read-only": {
    level: "MUST",
    statement:
      "groups in a create, a PUT or a PATCH of a user must change no membership: the user neither leaves a group nor joins one.",
    source: { rfc: 7643, section: "4.1.2", lines: [1353, 1355] },
    basis: "keyword",
    feature: "update",
  },
});

// What RFC 7644 §3.5, §3.5.1 and §3.6 ask of PUT and DELETE.

import { rows } from "../requirement.ts";

export const replaceAndDelete = rows({
  "RFC7644-3.5/put": {
    level: "MUST",
    statement: "PUT of a user or a group must not be refused as unsupported.",
    source: { rfc: 7644, section: "3.5", lines: [1607, 1608] },
    basis: "keyword",
    feature: "update",
  },
  "RFC7644-3.5.1/client-replaces": {
    level: "MAY",
    statement: "A client can revise what it read and send everything back.",
    source: { rfc: 7644, section: "3.5.1", lines: [1633, 1635], further: [[1639, 1640]] },
    basis: "keyword",
    feature: "update",
    excluded: "client-obligation",
    why: "It is an offer to clients; RFC7644-3.1/read-modify-write judges that it is taken.",
  },
  "RFC7644-3.5.1/omitted-values": {
    level: "MAY",
    statement: "What a PUT leaves out can be kept by default or cleared.",
    source: { rfc: 7644, section: "3.5.1", lines: [1647, 1652] },
    basis: "keyword",
    feature: "update",
    excluded: "umbrella",
    why: "Clearing and defaulting are both right.",
  },
  "RFC7644-3.5.1/omitted-by-access": {
    level: "MUST",
    statement: "What a PUT leaves out is removed or defaulted.",
    source: { rfc: 7644, section: "3.5.1", lines: [1651, 1654] },
    basis: "keyword",
    feature: "update",
    excluded: "umbrella",
    why: "Clearing and defaulting are both right.",
  },
  "RFC7644-3.5.1/override-defaults": {
    level: "MAY",
    statement: "A client can send null or an empty list to clear a value.",
    source: { rfc: 7644, section: "3.5.1", lines: [1654, 1657] },
    basis: "keyword",
    feature: "update",
    excluded: "client-obligation",
    why: "It is an offer to clients; RFC7643-2.5/null-unassigns judges what it does.",
  },
  "RFC7644-3.5.1/immutable-must-match": {
    level: "MUST",
    statement:
      "A PUT leaves an immutable attribute with the value that it has, and sets one that has none.",
    source: { rfc: 7644, section: "3.5.1", lines: [1659, 1663] },
    basis: "keyword",
    feature: "update",
    excluded: "not-observable",
    why: "Members, which PUT replaces as whole values, have the only immutable attributes of this surface.",
  },
  "RFC7644-3.5.1/immutable-refused": {
    level: "SHOULD",
    statement:
      "A PUT that would change an immutable attribute is refused with the scimType mutability.",
    source: { rfc: 7644, section: "3.5.1", lines: [1659, 1661] },
    basis: "keyword",
    feature: "update",
    excluded: "not-observable",
    why: "Members, which PUT replaces as whole values, have the only immutable attributes of this surface.",
  },
  "RFC7644-3.5.1/required-by-client": {
    level: "MUST",
    statement: "A client sends every required attribute in a PUT.",
    source: { rfc: 7644, section: "3.5.1", lines: [1667, 1668] },
    basis: "keyword",
    feature: "update",
    excluded: "client-obligation",
    why: "It binds the client; RFC7644-3.5.1/without-required judges the reaction.",
  },
  "RFC7644-3.6/kept-behind": {
    level: "MAY",
    statement: "A deleted resource can be kept behind the provider.",
    source: { rfc: 7644, section: "3.6", lines: [2641, 2642] },
    basis: "keyword",
    feature: "delete",
    excluded: "umbrella",
    why: "It permits.",
  },
});

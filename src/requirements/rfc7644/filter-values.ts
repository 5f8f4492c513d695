// What RFC 7644 §3.4.2.2 asks of filters: what is compared, by which attribute and with which value.

import { rows } from "../requirement.ts";

export const filterValues = rows({
  "RFC7644-3.4.2.2/any-value": {
    level: "MUST",
    statement:
      "A filter of a multi-valued attribute, of a group's members for one, matches where any one of its values does.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1193, 1196] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/sub-attribute-named": {
    level: "MUST",
    statement: "A complex attribute is filtered by one of its sub-attributes.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1197, 1198] },
    basis: "keyword",
    feature: "filter",
    excluded: "client-obligation",
    why: "It binds the client.",
  },
  "RFC7644-3.4.2.2/defaulted-value": {
    level: "MUST",
    statement:
      "What the provider gave an attribute by default can be filtered by, with the value that was shown.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1202, 1205] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/further-operators": {
    level: "MAY",
    statement: "Operators of one's own can be supported.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1207, 1207] },
    basis: "keyword",
    feature: "filter",
    excluded: "umbrella",
    why: "It permits.",
  },
  "RFC7644-3.4.2.2/unknown-operator": {
    level: "MUST",
    statement:
      "An operator that nobody knows is refused with 400, the scimType invalidFilter and a readable detail.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1208, 1211] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/case-insensitive": {
    level: "MUST",
    statement:
      "A filter of an attribute that isn't case-exact, userName for one, matches in any letter case.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1216, 1218] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/case-exact": {
    level: "MUST",
    statement:
      "A filter of a case-exact attribute, externalId or id for one, matches in its own letter case only.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1216, 1218] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/by-schema": {
    level: "MAY",
    statement: "A filter of schemas finds the users who have an extension.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1220, 1221] },
    basis: "keyword",
    feature: "filter",
    excluded: "client-obligation",
    why: "It is an offer to clients.",
  },
  "RFC7644-3.4.2.2/escaped-value": {
    level: "MUST",
    statement:
      "A value with an escaped quote, a backslash or a \\u escape matches what it stands for.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1163, 1166] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/any-character": {
    level: "MUST",
    statement: "A filter by eq must find a userName or displayName whatever characters it holds.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1163, 1166] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/null": {
    level: "SHOULD",
    statement:
      "A comparison with null should be understood: eq null matches what has no value, ne null what has one.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1142, 1142] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
});

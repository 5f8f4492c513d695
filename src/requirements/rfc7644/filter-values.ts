// What RFC 7644 §3.4.2.2 asks of filters: what is compared, by which attribute and with which value.

import { rows } from "../requirement.ts";

export const filterValues = rows({
  "RFC7644-3.4.2.2/any-value": {
    level: "MUST",
    statement:
      "A filter of a multi-valued attribute, such as a group's members, must match if any one of its values does, by ne as well, and list a resource once, however many of its values match.",
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
    statement: "A filter must find a value that the provider gave by default, as it was shown.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1202, 1205] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/further-operators": {
    level: "MAY",
    statement: "A provider may support additional operators.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1207, 1207] },
    basis: "keyword",
    feature: "filter",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7644-3.4.2.2/unknown-operator": {
    level: "MUST",
    statement:
      "An unknown operator must be refused with 400, the scimType invalidFilter and a readable detail.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1208, 1211] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/case-insensitive": {
    level: "MUST",
    statement:
      "A filter of an attribute that isn't case-exact, such as userName, must match in any letter case.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1216, 1218] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/case-exact": {
    level: "MUST",
    statement:
      "A filter of a case-exact attribute, such as externalId or id, must match in the exact letter case only.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1216, 1218] },
    basis: "keyword",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/by-schema": {
    level: "MAY",
    statement: "A filter of schemas may find the users who have an extension.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1220, 1221] },
    basis: "keyword",
    feature: "filter",
    excluded: "client-obligation",
    why: "It is an option for clients.",
  },
  "RFC7644-3.4.2.2/escaped-value": {
    level: "MUST",
    statement:
      "A value with an escaped quote, a backslash or a \\u escape must match the character that the escape means.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1163, 1166] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/any-character": {
    level: "MUST",
    statement: "A filter by eq must find a userName or displayName, whatever characters it has.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1163, 1166] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
  "RFC7644-3.4.2.2/null": {
    level: "SHOULD",
    statement:
      "A comparison with null should be understood: eq null matches attributes without a value, ne null those with one.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [1142, 1142] },
    basis: "prose",
    feature: "filter",
    requires: "filter",
  },
});

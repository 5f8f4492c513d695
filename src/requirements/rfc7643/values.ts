// What RFC 7643 §2.4 and §2.5 ask of multi-valued attributes and of attributes without a value.

import { rows } from "../requirement.ts";

export const values = rows({
  "RFC7643-2.3.7/reference-resolves": {
    level: "MUST",
    statement:
      "A GET of the $ref of a member, of a user's group and of a manager must be answered with that resource.",
    source: { rfc: 7643, section: "2.3.7", lines: [577, 579] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.2/e-mail-domain": {
    level: "SHOULD",
    statement: "The domain of an e-mail address should be returned in lower case.",
    source: { rfc: 7643, section: "4.1.2", lines: [1245, 1247] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.2/address-with-line-breaks": {
    level: "MAY",
    statement: "An address whose formatted or streetAddress has line breaks may keep them.",
    source: { rfc: 7643, section: "4.1.2", lines: [1307, 1313] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-3/schemas-of-resource-type": {
    level: "MUST",
    statement:
      "schemas of users and groups, read or listed, must contain only the URNs that /ResourceTypes gives for the type, also after a client sent another.",
    source: { rfc: 7643, section: "3", lines: [711, 713] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.3/extension-in-schemas": {
    level: "MUST",
    statement:
      "An extension whose attributes a user has must be listed in schemas, also after a PUT without it, and hold the attributes under its URN.",
    source: { rfc: 7643, section: "3.3", lines: [980, 983] },
    basis: "keyword",
    feature: "extension",
  },
  "RFC7643-4.1.1/user-name": {
    level: "MUST",
    statement:
      "Every user must have a userName that isn't empty, also after a PUT that empties it or leaves it out, or a PATCH that empties it.",
    source: { rfc: 7643, section: "4.1.1", lines: [1035, 1038] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.1/user-name-unique": {
    level: "MUST",
    statement:
      "A create with a userName that differs from a taken one only in letter case must be refused, and must leave the first user unchanged.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7643-4.1.1/password-never-returned": {
    level: "MUST",
    statement: "No answer may contain a password.",
    source: { rfc: 7643, section: "4.1.1", lines: [1185, 1187], further: [[1221, 1224]] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-2.4/values-are-complex": {
    level: "MUST",
    statement: "The objects of a multi-valued attribute count as complex.",
    source: { rfc: 7643, section: "2.4", lines: [606, 608] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "It is a definition.",
  },
  "RFC7643-2.4/sub-attribute-meanings": {
    level: "MUST",
    statement: "type, primary, display, value and $ref mean what the RFC says.",
    source: { rfc: 7643, section: "2.4", lines: [610, 613] },
    basis: "keyword",
    feature: "representation",
    excluded: "not-observable",
    why: "What a value is meant to say can't be seen from outside.",
  },
  "RFC7643-2.4/primary-once": {
    level: "MUST",
    statement:
      "At most one value of a multi-valued attribute may be primary, also if a create or a PUT sends two.",
    source: { rfc: 7643, section: "2.4", lines: [633, 634] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-2.4/primary-default": {
    level: "MUST",
    statement: "A value without primary is not the primary value.",
    source: { rfc: 7643, section: "2.4", lines: [634, 635] },
    basis: "keyword",
    feature: "representation",
    excluded: "not-observable",
    why: "An absent primary and a false one look alike, and no sentence says that a filter knows the default.",
  },
  "RFC7643-2.4/versions-comparable": {
    level: "MUST",
    statement: "Two URIs of one resource that differ only in the API version are equal.",
    source: { rfc: 7643, section: "2.4", lines: [648, 653] },
    basis: "keyword",
    feature: "representation",
    excluded: "not-observable",
    why: "A target has one base URL, so there is nothing to compare.",
  },
  "RFC7643-2.4/values-canonical": {
    level: "SHOULD",
    statement: "Values are returned in canonical form if that is appropriate.",
    source: { rfc: 7643, section: "2.4", lines: [655, 658] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "RFC7643-4.1.2/e-mail-domain judges the one case where it is clear what is appropriate.",
  },
  "RFC7643-2.4/same-value-two-types": {
    level: "MAY",
    statement: "One value may appear with two types.",
    source: { rfc: 7643, section: "2.4", lines: [660, 662] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-2.4/no-doubles": {
    level: "SHOULD",
    statement:
      "No multi-valued attribute should show the same type and value twice, also if they are sent twice.",
    source: { rfc: 7643, section: "2.4", lines: [662, 664] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-2.4/canonical-types-defined": {
    level: "MAY",
    statement: "A schema may name canonical values and types.",
    source: { rfc: 7643, section: "2.4", lines: [666, 670] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
  "RFC7643-2.5/unassigned-omitted": {
    level: "MAY",
    statement: "A representation may omit an attribute without a value.",
    source: { rfc: 7643, section: "2.5", lines: [685, 687] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "The RFC permits it; it requires nothing.",
  },
});

// What RFC 7643 asks of schemas.

import { rows } from "../requirement.ts";

export const schemas = rows({
  "RFC7643-2.1/attribute-name": {
    level: "MUST",
    statement:
      "Every attribute name in /Schemas must begin with a letter and contain only letters, digits, -, _ and $; only $ref begins differently.",
    source: { rfc: 7643, section: "2.1", lines: [369, 372] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-2.3/no-further-data-types": {
    level: "SHOULD",
    statement: "Every attribute type in /Schemas should be one of the RFC's eight types.",
    source: { rfc: 7643, section: "2.3", lines: [441, 444] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-2.3/attribute-type": {
    level: "MUST",
    statement: "Every value in an answer must have the JSON type of its attribute.",
    source: { rfc: 7643, section: "2.3", lines: [448, 481] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-2.3.2/boolean": {
    level: "MUST",
    statement: "active and primary must be JSON booleans in every answer.",
    source: { rfc: 7643, section: "2.3.2", lines: [496, 498] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-2.3.8/complex-in-complex": {
    level: "MUST",
    statement:
      "No sub-attribute in /Schemas may be complex, except those of the Schema resource itself.",
    source: { rfc: 7643, section: "2.3.8", lines: [595, 596] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-6/attributes-given": {
    level: "MUST",
    statement:
      "A resource type must have a name, an endpoint and a schema, and each of its extensions a schema and, as a boolean, required.",
    source: {
      rfc: 7643,
      section: "6",
      lines: [1607, 1609],
      further: [
        [1618, 1622],
        [1635, 1637],
        [1653, 1658],
      ],
    },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-6/schema": {
    level: "MUST",
    statement:
      "The schema of a resource type, and that of each of its extensions, must be the id of a schema in /Schemas.",
    source: { rfc: 7643, section: "6", lines: [1639, 1643], further: [[1649, 1651]] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-6/required-extension": {
    level: "MUST",
    statement:
      "Every user and every group must have the extensions that its type declares required, and in them the required attributes.",
    source: { rfc: 7643, section: "6", lines: [1654, 1657] },
    basis: "keyword",
    feature: "extension",
  },
  "RFC7643-7/every-schema-served": {
    level: "MUST",
    statement:
      "Every URN in the schemas of a user or a group must be in the list of /Schemas, and readable alone below it.",
    source: { rfc: 7643, section: "7", lines: [1665, 1667] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7643-7/schemas-and-meta": {
    level: "SHOULD",
    statement: "Each schema in /Schemas should have schemas with the URN of Schema, and meta.",
    source: { rfc: 7643, section: "7", lines: [1671, 1674], erratum: 8417 },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7643-7/attributes-described": {
    level: "MUST",
    statement:
      "Each attribute in /Schemas must have a name, a type and, as a boolean, multiValued; a reference must have referenceTypes.",
    source: {
      rfc: 7643,
      section: "7",
      lines: [1676, 1678],
      further: [
        [1713, 1729],
        [1833, 1846],
      ],
    },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-7/values-as-described": {
    level: "SHOULD",
    statement:
      "What users and groups show should have the type that /Schemas gives the attribute, as a list if it is multi-valued, in extensions and sub-attributes too.",
    source: { rfc: 7643, section: "7", lines: [1662, 1665], further: [[1715, 1726]] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7643-7/schema-id": {
    level: "MUST",
    statement:
      "The id of each schema must be its URI as in schemas, and no two schemas may have the same id.",
    source: { rfc: 7643, section: "7", lines: [1689, 1696] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-7/sub-attributes-listed": {
    level: "SHOULD",
    statement: "Each complex attribute in /Schemas should list its sub-attributes.",
    source: { rfc: 7643, section: "7", lines: [1717, 1719] },
    basis: "keyword",
    feature: "discovery",
  },
  "RFC7643-7/case-exact-preserved": {
    level: "MUST",
    statement:
      "The value of a case-exact attribute, such as externalId, must keep its letter case.",
    source: { rfc: 7643, section: "7", lines: [1749, 1751] },
    basis: "keyword",
    feature: "create",
  },
  "RFC7643-4.1.1/user-name-described": {
    level: "MUST",
    statement:
      "/Schemas must describe userName as required, unique on the server and not case-exact.",
    source: { rfc: 7643, section: "4.1.1", lines: [1035, 1038] },
    basis: "prose",
    feature: "discovery",
  },
  "RFC7643-4.1.1/password-described": {
    level: "MUST",
    statement: "/Schemas, if it lists password, must describe it as writeOnly and returned never.",
    source: { rfc: 7643, section: "4.1.1", lines: [1221, 1224] },
    basis: "prose",
    feature: "discovery",
  },
});

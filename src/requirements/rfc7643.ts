// What RFC 7643, the core schema, asks of a service provider, in our own words.

import { rows } from "./requirement.ts";

export const rfc7643 = rows({
  "RFC7643-2.3.2/boolean": {
    level: "MUST",
    statement: "active and primary are JSON booleans wherever they come back.",
    source: { rfc: 7643, section: "2.3.2", lines: [463, 463] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-3/schemas": {
    level: "MUST",
    statement: "Every resource carries schemas, a list that holds its base schema.",
    source: { rfc: 7643, section: "3", lines: [709, 713] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/id": {
    level: "MUST",
    statement: "Every resource carries an id, a string that isn't empty.",
    source: { rfc: 7643, section: "3.1", lines: [866, 867] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.1/no-bulk-id": {
    level: "MUST",
    statement: "No id holds the reserved word bulkId.",
    source: { rfc: 7643, section: "3.1", lines: [872, 874] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-3.3/extension-in-schemas": {
    level: "MUST",
    statement:
      "An extension that a person has attributes of stands in schemas, and holds them under its URN.",
    source: { rfc: 7643, section: "3.3", lines: [976, 983] },
    basis: "keyword",
    feature: "extension",
  },
  "RFC7643-4.1.1/password-never-returned": {
    level: "MUST",
    statement: "No answer ever holds a password.",
    source: { rfc: 7643, section: "4.1.1", lines: [1185, 1187] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.1/user-name-unique": {
    level: "MUST",
    statement: "A userName that differs from a taken one in letter case only is refused.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "keyword",
    feature: "conflict",
  },
  "RFC7643-2.3/attribute-type": {
    level: "MUST",
    statement: "Every value that comes back has the JSON type of its attribute.",
    source: { rfc: 7643, section: "2.3", lines: [496, 605] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-2.4/primary-once": {
    level: "MUST",
    statement: "At most one value of a multi-valued attribute is primary.",
    source: { rfc: 7643, section: "2.4", lines: [633, 634] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-4.1.1/user-name": {
    level: "MUST",
    statement: "Every person has a userName that isn't empty.",
    source: { rfc: 7643, section: "4.1.1", lines: [1035, 1038] },
    basis: "keyword",
    feature: "representation",
  },
});

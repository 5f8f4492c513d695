// The attributes of a profile that the guide speaks of: optional ones, phones, address, dates, the user type.

import { rows } from "../requirement.ts";

export const profile = rows({
  "INTERACT-location/kept": {
    level: "MUST",
    statement: "The location given on create must be read back from Interact's extension.",
    source: { guide: [34, 43] },
    basis: "documented",
    feature: "location",
    remedy: "Preview the mapping with a user in Okta, and compare the value (guide L43).",
  },
  "INTERACT-location/declared-required": {
    level: "MUST",
    statement: "The schema of Interact's extension must mark location as required.",
    source: { guide: [26, 38] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-location/declared-as-text": {
    level: "MUST",
    statement: "The schema of Interact's extension must describe location as a single string.",
    source: { guide: [32, 32] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-login-type/declared-required": {
    level: "MUST",
    statement:
      "Under the field mapping page, the schema of Interact's extension must mark loginType as required.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-extension/optional-kept": {
    level: "MUST",
    statement: "An optional attribute of Interact's extension must be read back as it was sent.",
    source: { guide: [40, 40] },
    basis: "documented",
    feature: "extension",
    remedy:
      "Add the attribute in Okta's Profile Editor with Interact's namespace, like location (guide L31-40).",
  },
  "INTERACT-extension/attribute-type": {
    level: "MUST",
    statement: "Attributes of Interact's extension must have the documented types in answers.",
    source: { guide: [40, 40] },
    basis: "documented",
    feature: "extension",
  },
  "INTERACT-extension/declared": {
    level: "SHOULD",
    statement:
      "Interact's extension should be listed among the schemas, and among the extensions of User.",
    source: { guide: [36, 40] },
    basis: "documented",
    feature: "extension",
  },
  "INTERACT-extension/declared-required": {
    level: "SHOULD",
    statement:
      "Interact's extension should be declared as required, because it has a required attribute.",
    source: { guide: [36, 38] },
    basis: "inferred",
    feature: "extension",
  },
  "INTERACT-extension/nothing-else-required": {
    level: "MUST",
    statement:
      "The schema of Interact's extension must mark only the contract's required attributes as required.",
    source: { guide: [40, 40] },
    basis: "documented",
    feature: "extension",
    remedy: "If loginType is required too, run with --contract field-mapping.",
  },
  "INTERACT-preferred-name/no-crash": {
    level: "MUST",
    statement:
      "A preferredName, which Interact doesn't know, must be ignored, accepted or refused, without a server error.",
    source: { guide: [100, 100] },
    basis: "documented",
    feature: "extension",
    remedy:
      "Map the preferred name, if there is one, to givenName: user.preferredName != null && user.preferredName != \"\" ? user.preferredName : user.firstName (the guide's formula, L100, is Entra's).",
  },
  "INTERACT-start-date/day-kept": {
    level: "MUST",
    statement: "A start date with the time 01:00 UTC must be read back with the same day.",
    source: { guide: [91, 91] },
    basis: "captured",
    feature: "dates",
    remedy: 'Map String.append(user.startDate,"T01:00:00Z") (guide L91).',
  },
  "INTERACT-start-date/needs-time": {
    level: "SHOULD",
    statement: "A start date without a time should be refused.",
    source: { guide: [91, 91] },
    basis: "inferred",
    feature: "dates",
    remedy: 'Map String.append(user.startDate,"T01:00:00Z") (guide L91).',
    administrator:
      "A failed create: Value in attribute jobStartDate does not comply to a required format.",
  },
  "INTERACT-blank/patch-keeps": {
    level: "MUST",
    statement: "A PATCH of one attribute must leave every other attribute unchanged.",
    source: { guide: [78, 78] },
    basis: "documented",
    feature: "blank",
  },
  "INTERACT-blank/put-keeps": {
    level: "SHOULD",
    statement: "A PUT without an optional attribute should leave its value unchanged.",
    source: { guide: [78, 78] },
    basis: "inferred",
    feature: "blank",
  },
  "INTERACT-phones/double-work": {
    level: "LIMITATION",
    statement: "A request with two phone numbers of type work is refused.",
    source: { guide: [63, 70] },
    basis: "documented",
    feature: "phones",
    remedy:
      "Remove the mappings phoneNumbers.^[primary==true].type and .value, and add phoneNumbers.^[type=='work'].value (guide L63-70).",
    administrator: "Work phone number attempted to be set twice.",
  },
  "INTERACT-phones/double-work-wording": {
    level: "SHOULD",
    statement:
      "If a second work phone is refused, the error should read: Work phone number attempted to be set twice.",
    source: { guide: [63, 63] },
    basis: "documented",
    feature: "phones",
  },
  "INTERACT-phones/double-work-by-patch": {
    level: "LIMITATION",
    statement: "A PATCH that adds a second phone number of type work is refused.",
    source: { guide: [63, 70] },
    basis: "inferred",
    feature: "phones",
    administrator: "Work phone number attempted to be set twice.",
    remedy:
      "Remove the mappings phoneNumbers.^[primary==true].type and .value, and add phoneNumbers.^[type=='work'].value (guide L63-70).",
  },
  "INTERACT-phones/work-around": {
    level: "MUST",
    statement:
      "A work phone that is sent by the guide's workaround, matched by its type, must be read back.",
    source: { guide: [63, 70] },
    basis: "documented",
    feature: "phones",
  },
  "INTERACT-phones/three-types": {
    level: "MUST",
    statement: "A request with a work, a mobile and a home number must be accepted.",
    source: { guide: [63, 70] },
    basis: "inferred",
    feature: "phones",
    remedy:
      "Remove the mappings phoneNumbers.^[primary==true].type and .value, and add phoneNumbers.^[type=='work'].value (guide L63-70).",
  },
  "INTERACT-phones/okta-notation-refused": {
    level: "MAY",
    statement: "A PATCH whose path is an Okta external name, phoneNumbers.^[…], may be refused.",
    source: { guide: [66, 70] },
    basis: "inferred",
    feature: "phones",
  },
  "INTERACT-address/formatted": {
    level: "MUST",
    statement: "An address that is sent as one formatted text must be read back unchanged.",
    source: { guide: [95, 96] },
    basis: "documented",
    feature: "address",
    remedy:
      'Map one expression to formatted: user.streetAddress + ", " + user.city + ", " + user.state + " " + user.zipCode (guide L95-96).',
  },
});

// The attribute that Interact requires and the core schema lacks, and the second one of the field mapping page.

import { rows } from "../requirement.ts";

export const location = rows({
  "INTERACT-location/required-on-create": {
    level: "MUST",
    statement: "A create without location in Interact's extension must be refused with a 4xx.",
    source: { guide: [26, 40] },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute location with namespace urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User in Okta's Profile Editor, mark it required, and map a value to it (guide, step 16).",
  },
  "INTERACT-location/nothing-created": {
    level: "MUST",
    statement: "A create that is refused because of its location must create no user.",
    source: { guide: [26, 40] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-location/empty-refused": {
    level: "SHOULD",
    statement: "A create with an empty location should be refused.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that is never empty: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/wrong-type-refused": {
    level: "MUST",
    statement: "A create whose location is a number, a list or an object must be refused.",
    source: { guide: [32, 56] },
    basis: "documented",
    feature: "location",
    remedy: "Give the attribute the data type string in Okta's Profile Editor (guide L32).",
    administrator: "A failed create: Bad value type for attribute location.",
  },
  "INTERACT-location/only-in-extension": {
    level: "MUST",
    statement: "A create with location outside Interact's extension only must be refused.",
    source: { guide: [36, 36] },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute location with namespace urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User in Okta's Profile Editor, mark it required, and map a value to it (guide, step 16).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/required-on-update": {
    level: "SHOULD",
    statement: "A PUT without location should be refused.",
    source: { guide: [78, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that is never empty: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/update-changes-nothing": {
    level: "MUST",
    statement: "An update that is refused because of its location must change no attribute.",
    source: { guide: [78, 78] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-location/not-removable": {
    level: "MUST",
    statement: "A PATCH that removes location must be refused.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that is never empty: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/emptied-by-patch": {
    level: "SHOULD",
    statement: "After a PATCH that empties location, the user should still have a location.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that is never empty: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
  },
  "INTERACT-login-type/required-on-create": {
    level: "MUST",
    statement:
      "Under the field mapping page, a create without loginType, or with an empty one, must be refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
    administrator: "A failed create: Missing attribute loginType.",
  },
  "INTERACT-login-type/required-on-update": {
    level: "SHOULD",
    statement: "Under the field mapping page, a PUT without loginType should be refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
    administrator: "A failed update: Missing attribute loginType.",
  },
  "INTERACT-login-type/not-removable": {
    level: "MUST",
    statement: "Under the field mapping page, a PATCH that removes loginType must be refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
  },
  "INTERACT-login-type/unknown-refused": {
    level: "SHOULD",
    statement:
      "Under the field mapping page, a loginType other than the three values should be refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy: "Map SAML, Local Login or Windows Login, spelt exactly.",
    administrator:
      "A failed create: Value in attribute loginType does not comply to a required format.",
  },
});

// The attribute that Interact requires and the core schema lacks, and the second one of the field mapping page.

import { rows } from "../requirement.ts";

export const location = rows({
  "INTERACT-location/required-on-create": {
    level: "MUST",
    statement: "A create without location in Interact's extension is refused with a 4xx.",
    source: { guide: [26, 40] },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute location with namespace urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User in Okta's Profile Editor, mark it required, and map a value to it (guide, step 16).",
  },
  "INTERACT-location/nothing-created": {
    level: "MUST",
    statement: "A create that is refused for its location leaves nobody behind.",
    source: { guide: [26, 40] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-location/empty-refused": {
    level: "SHOULD",
    statement: "A create whose location is an empty text is refused.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that never comes to nothing: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/wrong-type-refused": {
    level: "MUST",
    statement: "A create whose location is a number, or a list of texts, is refused.",
    source: { guide: [32, 56] },
    basis: "documented",
    feature: "location",
    remedy: "Give the attribute the data type string in Okta's Profile Editor (guide L32).",
    administrator: "A failed create: Bad value type for attribute location.",
  },
  "INTERACT-location/only-in-extension": {
    level: "MUST",
    statement: "A location outside Interact's extension doesn't count: such a create is refused.",
    source: { guide: [36, 36] },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute location with namespace urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User in Okta's Profile Editor, mark it required, and map a value to it (guide, step 16).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/required-on-update": {
    level: "SHOULD",
    statement: "A PUT without location is refused.",
    source: { guide: [78, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that never comes to nothing: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/update-changes-nothing": {
    level: "MUST",
    statement: "An update that is refused for its location must change no attribute.",
    source: { guide: [78, 78] },
    basis: "documented",
    feature: "location",
  },
  "INTERACT-location/not-removable": {
    level: "MUST",
    statement: "A PATCH that removes location is refused.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that never comes to nothing: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    administrator: "A failed create or update: Missing attribute location.",
  },
  "INTERACT-location/emptied-by-patch": {
    level: "SHOULD",
    statement: "After a PATCH that empties location the user still has one.",
    source: { guide: [38, 78] },
    basis: "documented",
    feature: "location",
    remedy:
      "Map an expression that never comes to nothing: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
  },
  "INTERACT-login-type/required-on-create": {
    level: "MUST",
    statement:
      "Where the field mapping page holds, a create without loginType, or with an empty one, is refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
    administrator: "A failed create: Missing attribute loginType.",
  },
  "INTERACT-login-type/required-on-update": {
    level: "SHOULD",
    statement: "Where the field mapping page holds, a PUT without loginType is refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
    administrator: "A failed update: Missing attribute loginType.",
  },
  "INTERACT-login-type/not-removable": {
    level: "MUST",
    statement: "Where the field mapping page holds, a PATCH that removes loginType is refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy:
      "Add the attribute loginType under Interact's namespace as well, and map SAML, Local Login or Windows Login to it.",
  },
  "INTERACT-login-type/unknown-refused": {
    level: "SHOULD",
    statement:
      "Where the field mapping page holds, a loginType that is none of its three is refused.",
    source: { okta: "Interact's field mapping page, Authentication Type" },
    basis: "documented",
    feature: "location",
    remedy: "Map SAML, Local Login or Windows Login, spelt so.",
    administrator:
      "A failed create: Value in attribute loginType does not comply to a required format.",
  },
});

// Okta assigns a user: creates, is refused, or links.

import { rows } from "../requirement.ts";
import { spec, crud, reference, faq } from "./pages.ts";

export const assign = rows({
  "OKTA-create/created": {
    level: "MUST",
    statement:
      "Okta's create, groups and password included, is answered with 201 and the user with an id.",
    source: { okta: `${reference}, Create Users` },
    basis: "documented",
    feature: "create",
    administrator: "Automatic provisioning of user failed: Create new user returned empty user.",
    remedy:
      "Answer 201 with the whole user, id included; an empty body fails the task (Okta SCIM 2.0 protocol reference, Create Users).",
  },
  "OKTA-create/echoes-profile": {
    level: "MUST",
    statement: "The answer to a create shows the userName, the name and active true as sent.",
    source: { okta: `${spec}, step 6` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/readable": {
    level: "MUST",
    statement: "A user just created is read by id, with the values of the create.",
    source: { okta: `${spec}, step 7` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/found-by-lookup": {
    level: "MUST",
    statement: "A user just created is found by the next lookup.",
    source: { okta: `${crud}, after assignment` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/primary-kept": {
    level: "MUST",
    statement:
      "The primary e-mail address comes back with its value and primary as a boolean true.",
    source: { okta: `${faq}, multi-valued attributes` },
    basis: "documented",
    feature: "create",
    administrator: "A second work address after each profile update.",
    remedy:
      "Keep primary with its value and show it as a boolean true: Okta finds its own value by it, not by type (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-create/plain-json": {
    level: "MUST",
    statement: "A create whose media type is application/json is accepted.",
    source: { okta: `${spec}, step 6` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-conflict/refused": {
    level: "MUST",
    statement: "A create with a userName that is taken is answered with 409.",
    source: { okta: `${spec}, step 8; ${reference}, Create Users` },
    basis: "documented",
    feature: "conflict",
    administrator: "A second user with the same user name.",
    remedy:
      "Answer 409 with a SCIM error: it stops Okta's provisioning job (Okta SCIM 2.0 protocol reference, Create Users).",
  },
  "OKTA-conflict/leaves-first-alone": {
    level: "MUST",
    statement: "A refused create changes nothing of the user who has the userName.",
    source: { okta: `${reference}, Create Users` },
    basis: "documented",
    feature: "conflict",
  },
  "OKTA-conflict/one-of-two-at-once": {
    level: "MUST",
    statement: "Of two creates of one userName at the same time, one user comes into being.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
    administrator: "Two users with the same user name after a retried assignment.",
  },
  "OKTA-link/keeps-id": {
    level: "MUST",
    statement: "Linking somebody found by lookup keeps the id, and creates no second user.",
    source: { okta: "Okta support, Existing SCIM user being created at assignment" },
    basis: "documented",
    feature: "link",
  },
  "OKTA-link/takes-profile": {
    level: "MUST",
    statement: "After linking, the user has Okta's externalId and names.",
    source: { okta: "Okta support, Existing SCIM user being created at assignment" },
    basis: "documented",
    feature: "link",
  },
});

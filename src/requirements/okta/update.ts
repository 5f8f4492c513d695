// Okta pushes a changed profile: GET, then PUT.

import { rows } from "../requirement.ts";
import { spec, crud, reference, faq } from "./pages.ts";

export const update = rows({
  "OKTA-update/accepted": {
    level: "MUST",
    statement:
      "A PUT of what the service provider returned, with Okta's attributes laid over it, is answered with 200.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
    administrator:
      "Error while trying to push profile update for the user, with the detail of the answer; Okta tries again after 429 only.",
  },
  "OKTA-update/kept": {
    level: "MUST",
    statement: "What a profile update changed is read back, and what it left alone is as before.",
    source: { okta: `${crud}, update of the first name` },
    basis: "documented",
    feature: "update",
    administrator:
      "Updates of that attribute that never arrive: for one that it finds out of sync Okta may send none (Okta SCIM concepts).",
  },
  "OKTA-update/user-name": {
    level: "MUST",
    statement: "A changed userName is taken, found by the next lookup, and the old one no longer.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-update/no-doubles": {
    level: "MUST",
    statement: "Profile updates do not multiply e-mail addresses.",
    source: { okta: `${faq}, multi-valued attributes: no type and value combination twice` },
    basis: "documented",
    feature: "update",
    remedy:
      "Match an element by primary, and keep no combination of type and value twice (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-update/leaves-active-alone": {
    level: "MUST",
    statement: "A profile update of an inactive user doesn't make the user active.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-read/unknown-id": {
    level: "MUST",
    statement:
      "Reading a user who doesn't exist, whatever the form of the id, is answered with 404.",
    source: { okta: `${spec}, steps 4 and 12` },
    basis: "documented",
    feature: "read",
  },
});

// Okta pushes a changed profile: GET, then PUT.

import { rows } from "../requirement.ts";
import { crud, faq, prepare, reference, spec } from "./pages.ts";

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
    statement:
      "What a profile update changed must be read back; every attribute that it left alone, and every membership, must be as before.",
    source: { okta: `${crud}, update of the first name` },
    basis: "documented",
    feature: "update",
    administrator:
      "Updates of that attribute that never arrive: for one that it finds out of sync Okta may send none (Okta SCIM concepts).",
  },
  "OKTA-update/user-name": {
    level: "MUST",
    statement:
      "A changed userName must be taken, alone or with another e-mail address, and found by the next lookup; the old one must not be found any more.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-update/no-doubles": {
    level: "MUST",
    statement:
      "Profile updates must not multiply e-mail addresses, phone numbers or postal addresses.",
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
  "OKTA-read/id-letter-case": {
    level: "MUST",
    statement:
      "An id in other letter case must be nobody's: a read by it must find no user and no group, and a membership by it must reach no user.",
    source: { okta: `${prepare}, Unique ID` },
    basis: "documented",
    feature: "read",
    administrator: "Changes of one user that show up at another.",
  },
  "OKTA-update/e-mail": {
    level: "MUST",
    statement:
      "A changed primary e-mail address must take the place of the one before, alone or with another userName.",
    source: { okta: `${prepare}, Basic user schema: emails` },
    basis: "documented",
    feature: "update",
    administrator: "Nothing: mail goes to the old address.",
  },
  "OKTA-update/letter-case": {
    level: "MUST",
    statement:
      "A userName that changes in letter case alone must be taken: it is the user's own, not another's.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "keyword",
    feature: "update",
    administrator: "A profile update that ends in 409.",
  },
  "OKTA-update/old-name-free": {
    level: "SHOULD",
    statement:
      "The userName that a user had before should be free for a new user, who is another and changes nothing of the first.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "prose",
    feature: "update",
  },
});

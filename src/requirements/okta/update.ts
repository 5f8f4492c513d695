// Okta pushes a changed profile: GET, then PUT.

import { rows } from "../requirement.ts";
import { crud, faq, prepare, reference, spec } from "./pages.ts";

export const update = rows({
  "OKTA-update/accepted": {
    level: "MUST",
    statement:
      "A PUT of the resource that the service provider returned, with Okta's attributes merged in, must be answered with 200.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
    administrator:
      "Error while trying to push profile update for the user, with the detail of the answer. Okta tries again only after 429.",
  },
  "OKTA-update/kept": {
    level: "MUST",
    statement:
      "The changes of a profile update must be read back; every other attribute, every membership, and every other user must be unchanged.",
    source: { okta: `${crud}, update of the first name` },
    basis: "documented",
    feature: "update",
    administrator:
      "Updates of that attribute that never arrive: Okta may send none for an attribute that is out of sync (Okta SCIM concepts).",
  },
  "OKTA-update/user-name": {
    level: "MUST",
    statement:
      "A changed userName must be accepted, alone or with another e-mail address, and found by the next lookup; the old one must no longer be found.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-update/no-doubles": {
    level: "MUST",
    statement:
      "Profile updates must not duplicate e-mail addresses, phone numbers or postal addresses.",
    source: { okta: `${faq}, multi-valued attributes: no type and value combination twice` },
    basis: "documented",
    feature: "update",
    remedy:
      "Match an element by primary, and keep each combination of type and value once (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-update/leaves-active-alone": {
    level: "MUST",
    statement: "A profile update of an inactive user must leave the user inactive.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-read/unknown-id": {
    level: "MUST",
    statement:
      "Reading a user who doesn't exist must be answered with 404 and a SCIM error, whatever the form of the id, and if it only begins with a user's.",
    source: { okta: `${spec}, steps 4 and 12` },
    basis: "documented",
    feature: "read",
  },
  "OKTA-read/id-letter-case": {
    level: "MUST",
    statement:
      "An id in other letter case must not name the same resource: a read by it must not find that user or group, and a membership by it must not add that user.",
    source: { okta: `${prepare}, Unique ID` },
    basis: "documented",
    feature: "read",
    administrator: "Changes of one user that appear on another.",
  },
  "OKTA-update/e-mail": {
    level: "MUST",
    statement:
      "A changed primary e-mail address must replace the old one, alone or with another userName.",
    source: { okta: `${prepare}, Basic user schema: emails` },
    basis: "documented",
    feature: "update",
    administrator: "No error: mail goes to the old address.",
  },
  "OKTA-update/letter-case": {
    level: "MUST",
    statement:
      "A userName that changes only in letter case must be accepted: it is the user's own, not another's.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "keyword",
    feature: "update",
    administrator: "A profile update that ends in 409.",
  },
  "OKTA-update/old-name-free": {
    level: "SHOULD",
    statement:
      "The old userName of a user should be free for a new user, who is another and changes nothing of the first.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "prose",
    feature: "update",
  },
});

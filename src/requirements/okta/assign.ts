// Okta assigns a user: creates, is refused, or links.

import { rows } from "../requirement.ts";
import { spec, crud, reference, faq } from "./pages.ts";

export const assign = rows({
  "OKTA-create/created": {
    level: "MUST",
    statement:
      "Okta's create, with groups and password included, must be answered with 201 and the user with an id.",
    source: { okta: `${reference}, Create Users` },
    basis: "documented",
    feature: "create",
    administrator: "Automatic provisioning of user failed: Create new user returned empty user.",
    remedy:
      "Answer 201 with the whole user, id included. An empty body fails the task (Okta SCIM 2.0 protocol reference, Create Users).",
  },
  "OKTA-create/echoes-profile": {
    level: "MUST",
    statement:
      "The answer to a create must show the userName, both names and active true as they were sent.",
    source: { okta: `${spec}, step 6` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/readable": {
    level: "MUST",
    statement:
      "A new user must be read by id with the userName, names, e-mail address and active of the create; other attributes must be as sent, and none may come from a deleted user of that name.",
    source: { okta: `${spec}, step 7` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/found-by-lookup": {
    level: "MUST",
    statement: "A new user must be found by the next lookup.",
    source: { okta: `${crud}, after assignment` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/primary-kept": {
    level: "MUST",
    statement:
      "The primary e-mail address must be shown with its value, and with primary as a boolean true.",
    source: { okta: `${faq}, multi-valued attributes` },
    basis: "documented",
    feature: "create",
    administrator: "A second work address after each profile update.",
    remedy:
      "Keep primary with its value and show it as a boolean true: Okta finds its value by primary, not by type (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-create/plain-json": {
    level: "MUST",
    statement: "A create with the media type application/json must be accepted.",
    source: { okta: `${spec}, step 6` },
    basis: "documented",
    feature: "create",
  },
  "OKTA-conflict/refused": {
    level: "MUST",
    statement: "A create with a taken userName must be answered with 409.",
    source: { okta: `${spec}, step 8; ${reference}, Create Users` },
    basis: "documented",
    feature: "conflict",
    administrator: "A second user with the same user name.",
    remedy:
      "Answer 409 with a SCIM error: it stops Okta's provisioning job (Okta SCIM 2.0 protocol reference, Create Users).",
  },
  "OKTA-conflict/leaves-first-alone": {
    level: "MUST",
    statement: "A refused create must change no attribute of the user who has the userName.",
    source: { okta: `${reference}, Create Users` },
    basis: "documented",
    feature: "conflict",
  },
  "OKTA-conflict/one-of-two-at-once": {
    level: "MUST",
    statement: "Two creates with one userName at the same time must result in one user.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1037] },
    basis: "keyword",
    feature: "conflict",
    administrator: "Two users with the same user name after a retried assignment.",
  },
  "OKTA-link/keeps-id": {
    level: "MUST",
    statement:
      "Linking a user found by lookup must keep the id, in the answer and in the next lookup, and create no second user.",
    source: { okta: "Okta support, Existing SCIM user being created at assignment" },
    basis: "documented",
    feature: "link",
  },
  "OKTA-link/takes-profile": {
    level: "MUST",
    statement: "After linking, the user must have Okta's externalId and both names.",
    source: { okta: "Okta support, Existing SCIM user being created at assignment" },
    basis: "documented",
    feature: "link",
  },
  "OKTA-create/name-beside-address": {
    level: "SHOULD",
    statement:
      "A userName that differs from the e-mail address should be kept beside it, and found.",
    source: { okta: "Okta help, application username format: any expression" },
    basis: "documented",
    feature: "create",
  },
  "OKTA-create/empty-user-name": {
    level: "MUST",
    statement:
      "A create with an empty userName must not end in a server error, nor create a user without a userName.",
    source: { rfc: 7643, section: "4.1.1", lines: [1035, 1036] },
    basis: "keyword",
    feature: "create",
  },
  "OKTA-create/odd-values-kept": {
    level: "MUST",
    statement:
      "Names with quotes, URL, filter or formula characters, or any script, of one character, of 256, of digits alone or the word Null must cause no server error, and be read back as they were sent.",
    source: { rfc: 7643, section: "2.3.1", lines: [487, 489] },
    basis: "prose",
    feature: "create",
  },
  "OKTA-conflict/other-name-free": {
    level: "SHOULD",
    statement:
      "A userName that differs from another user's in an accent, a wildcard, leading zeros or its last character should be free for a new user, and each be found alone.",
    source: { rfc: 7643, section: "4.1.1", lines: [1036, 1038] },
    basis: "prose",
    feature: "conflict",
    administrator: "A create that ends in 409, although no user with the userName exists.",
    remedy: "Compare user names character by character, letter case aside.",
  },
  "OKTA-conflict/shared-address": {
    level: "MUST",
    statement:
      "A create with another userName and an existing user's e-mail address must be refused or create a user with its own id; the existing user must stay unchanged.",
    source: { rfc: 7643, section: "3.1", lines: [867, 871] },
    basis: "keyword",
    feature: "conflict",
    administrator: "No error: one user has taken over the other's account.",
    remedy: "Distinguish users by userName and id only: users may share an e-mail address.",
  },
  "OKTA-conflict/shared-address-apart": {
    level: "MUST",
    statement:
      "If two users have one e-mail address, an update, a password or a deactivation of the second must not change the first.",
    source: { rfc: 7643, section: "3.1", lines: [867, 871] },
    basis: "prose",
    feature: "conflict",
  },
  "OKTA-link/keeps-the-rest": {
    level: "MUST",
    statement:
      "Linking must leave every attribute that Okta's profile doesn't contain, and every membership, unchanged.",
    source: { okta: `${reference}, Update a specific User (PUT)` },
    basis: "documented",
    feature: "link",
  },
});

// Okta pushes a group, changes its membership, renames, overwrites, links and deletes it.

import { rows } from "../requirement.ts";
import { faq, reference } from "./pages.ts";

const push = `${reference}, Groups`;

const flask = "Okta blog, Flask SCIM server, capture of 2021 (template app)";

export const groups = rows({
  "OKTA-group/no-match-is-empty": {
    level: "MUST",
    statement:
      "A lookup of a group by a displayName that doesn't exist must be answered with 200 and totalResults 0.",
    source: { okta: `${push}, lookup before create` },
    basis: "documented",
    feature: "groups",
    administrator: "Error while looking for the group. The group is not pushed.",
  },
  "OKTA-group/found-by-name": {
    level: "MUST",
    statement: "A lookup by displayName must find the group with this name, once, and no other.",
    source: { okta: `${push}, lookup before create` },
    basis: "documented",
    feature: "groups",
    administrator: "A create that ends in 409: the group exists, but the lookup didn't find it.",
  },
  "OKTA-group/created": {
    level: "MUST",
    statement: "Okta's create of a group with its members must be answered with 201 and an id.",
    source: { okta: `${push}, Create Groups` },
    basis: "documented",
    feature: "groups",
    administrator: "Group push error: the group was not created.",
  },
  "OKTA-group/members-shown": {
    level: "MUST",
    statement:
      "A group must show every member, in a lookup too, each once, and no other user: no member of a deleted group of that name, whatever the group's name is.",
    source: { okta: `${push}, read of a group` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/same-members-again": {
    level: "SHOULD",
    statement: "Adding users who are members already, alone or with a new one, should succeed.",
    source: { rfc: 7644, section: "3.5.2.1", lines: [2001, 2003] },
    basis: "keyword",
    feature: "groups",
    administrator: "Every push of a new group fails at its second step.",
  },
  "OKTA-group/no-member-twice": {
    level: "SHOULD",
    statement:
      "A member who is added again, or by two requests at the same time, should not be listed twice.",
    source: { rfc: 7644, section: "3.5.2.1", lines: [2001, 2003] },
    basis: "keyword",
    feature: "groups",
  },
  "OKTA-group/unknown-member": {
    level: "SHOULD",
    statement:
      "An unknown member in a create of a group, or in a change of its members, should not keep the other members out of the group.",
    source: { okta: "fleet issue 52600: Okta treats 400 as permanent and drops the push" },
    basis: "captured",
    feature: "groups",
    administrator: "A group push that fails permanently because one user is missing.",
    remedy:
      "Assign every member to the app before you push the group: Okta pushes assigned users only (Okta SCIM 2.0 protocol reference, Groups).",
  },
  "OKTA-group/display-null": {
    level: "MAY",
    statement: "A member whose display is null may be accepted.",
    source: { okta: "scimgateway issue 95, SimpleIdServer issue 247: display null" },
    basis: "captured",
    feature: "groups",
  },
  "OKTA-group/seen-from-the-person": {
    level: "MAY",
    statement:
      "A user's groups may name the groups that the user is in, and no longer one that the user has left.",
    source: { okta: `${faq}; RFC 7643 §4.1.2, groups` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/name-taken": {
    level: "MAY",
    statement: "A second group of the same name may be refused with 409.",
    source: { okta: `${flask}; ${push}, Create Groups` },
    basis: "inferred",
    feature: "groups",
  },
  "OKTA-group/name-taken-leaves-first": {
    level: "MUST",
    statement:
      "A create of a group whose name another group has must be refused, or create a group with its own id, and change nothing of the other.",
    source: { rfc: 7644, section: "3.3", lines: [601, 602], further: [[623, 626]] },
    basis: "prose",
    feature: "groups",
  },
  "OKTA-race/memberships": {
    level: "MUST",
    statement:
      "Changes of membership of one group, or of two with a common member, a rename and an update of a member at the same time must all take effect if they are answered with success.",
    source: { okta: "reports on lost members (fleet issue 50724, FusionAuth issue 2869)" },
    basis: "captured",
    feature: "races",
    administrator: "Users missing from a group after a large push.",
  },
  "OKTA-race/update-survives-deactivation": {
    level: "MUST",
    statement:
      "A profile update at the same time as a deactivation must not be lost, or answered with a server error.",
    source: { okta: "no text: Okta's requests about one user may meet" },
    basis: "inferred",
    feature: "races",
  },
  "OKTA-group/created-answer": {
    level: "MUST",
    statement:
      "The answer to a create of a group must show what a read shows; members may be left out.",
    source: { okta: `${push}, Create Groups: as it would for a GET` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/over-a-hundred": {
    level: "MUST",
    statement:
      "A group of more than a hundred members must be created in one request and shown whole.",
    source: { okta: `${push}, Create Groups; read of a group` },
    basis: "documented",
    feature: "groups",
    administrator: "Users missing from every large group, with no failed task.",
  },
  "OKTA-group/unknown-id": {
    level: "MUST",
    statement:
      "A read, a change of membership, a rename and a delete of a group that doesn't exist must be answered with 404.",
    source: { okta: `${push}, read of a group: whether it still exists` },
    basis: "documented",
    feature: "groups",
    administrator: "No error: Okta continues to push to a group that is gone.",
  },
  "OKTA-group/odd-names": {
    level: "MUST",
    statement:
      "A lookup by a displayName with quotes, backslashes, URL or filter characters, or any script, or by a word of the protocol, must be answered, and find exactly that group.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [930, 932] },
    basis: "keyword",
    feature: "groups",
    administrator: "A group push that fails, only for some names.",
  },
  "OKTA-group/odd-names-kept": {
    level: "MUST",
    statement:
      "A group's name must cause no server error, and be read back as it was sent, whatever characters it has and however long it is.",
    source: { rfc: 7643, section: "2.3.1", lines: [487, 489] },
    basis: "prose",
    feature: "groups",
  },
});

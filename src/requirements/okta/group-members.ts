// Okta adds members to a group and removes them: one by one, in batches, and all at once by Push now.

import { rows } from "../requirement.ts";
import { plan, reference } from "./pages.ts";

const push = `${reference}, Groups`;

export const groupMembers = rows({
  "OKTA-group/add-appends": {
    level: "MUST",
    statement:
      "A member who is added joins those who are in the group; nobody is replaced, and the user stays as before, inactive ones too.",
    source: { rfc: 7644, section: "3.5.2.1", lines: [1990, 1991] },
    basis: "prose",
    feature: "groups",
    administrator: "Users lose what the group gives them whenever somebody joins.",
  },
  "OKTA-group/remove-one": {
    level: "MUST",
    statement: "A member removed by a value filter in the path leaves the group; the others stay.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
    administrator: "One user leaves the group in Okta, and everybody does at the target.",
  },
  "OKTA-group/change-accepted": {
    level: "MUST",
    statement:
      "A change of membership, removals first and one add, must be answered with 200 or 204, and be done.",
    source: { okta: `${push}, Update specific Group membership` },
    basis: "documented",
    feature: "groups",
    administrator:
      "A group push that fails; after a 400 Okta doesn't try again (fleet issue 52600).",
  },
  "OKTA-group/remove-of-nobody": {
    level: "SHOULD",
    statement: "Removing somebody who isn't in the group succeeds and changes nothing.",
    source: { okta: "No-op removals: reports on retried membership changes (fleet issue 52600)" },
    basis: "captured",
    feature: "groups",
  },
  "OKTA-group/hundred-changes": {
    level: "MUST",
    statement: "A PATCH with a hundred changes of membership, Okta's batch, must be carried out.",
    source: {
      okta: "Okta OIN submission guide of 2021, no longer in today's: group push batches of 100",
    },
    basis: "documented",
    feature: "groups",
    remedy:
      "Take at least a hundred operations in one PATCH: a batch of Okta's has 100 to 1000 (Okta OIN submission guide).",
  },
  "OKTA-group/rename-accepted": {
    level: "MUST",
    statement: "Okta's rename, whose value holds the group's own id, is answered with 200 or 204.",
    source: { okta: `${push}, Update specific Group name` },
    basis: "documented",
    feature: "groups",
    administrator: "Every group push fails: the rename goes with each change of membership.",
    remedy:
      "Take the id from the URL and ignore the one in the value; until that is mended, turn off Rename app groups to match group name in Okta (Okta SCIM 2.0 protocol reference, Groups).",
  },
  "OKTA-group/renamed": {
    level: "MUST",
    statement:
      "A renamed group must have the new name, whatever characters it holds, the id and the members of before, and be found by the new name only.",
    source: { okta: `${push}, Update specific Group name` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/push-now": {
    level: "MUST",
    statement: "Push Now leaves exactly the members that it names in the group.",
    source: { okta: `${push}, replace all members` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/push-now-empty": {
    level: "MUST",
    statement: "Push Now of a group without members empties it.",
    source: { okta: `${plan}, C9316` },
    basis: "documented",
    feature: "groups",
    administrator: "Users who left the group keep what it gives them.",
  },
  "OKTA-group/push-now-pathless": {
    level: "SHOULD",
    statement: "Push Now without a path, members in the value, leaves exactly those members.",
    source: { okta: "scimgateway issue 113, 2024" },
    basis: "captured",
    feature: "groups",
  },
  "OKTA-group/link-keeps-members": {
    level: "MUST",
    statement: "Linking a group adds Okta's members and leaves those who were there.",
    source: { okta: `${plan}, C9315 and C9330` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/deleted": {
    level: "MUST",
    statement:
      "A delete of a group, with a Content-Type and no body, must succeed; the group must be gone, from lookups and from its members too.",
    source: { okta: `${push}, Delete a specific Group; ${plan}, C9318` },
    basis: "documented",
    feature: "groups",
    remedy:
      "Until it is mended, choose to leave the group at the target when you unlink it: then Okta sends nothing (Okta OIN SCIM test plan, C9318-C9331).",
  },
  "OKTA-group/delete-leaves-people": {
    level: "MUST",
    statement:
      "Users, and their other groups, must stay as they were when a group of theirs is deleted.",
    source: { okta: `${plan}, C9318` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/change-answer": {
    level: "MUST",
    statement:
      "Where the answer to a change of membership has a body, it must show the group's id and displayName.",
    source: {
      okta: `${push}, Update specific Group membership: the other details about the group`,
    },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/one-after-another": {
    level: "MUST",
    statement: "Changes of membership sent one right after the other must all take effect.",
    source: { rfc: 7644, section: "3.5.2.1", lines: [1990, 1991] },
    basis: "prose",
    feature: "groups",
    administrator: "Users missing from a group after a push in several requests.",
  },
  "OKTA-group/two-groups": {
    level: "MUST",
    statement:
      "A user who leaves one group must stay in the others, which must be as they were, and stay as before, active too.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
  },
  "OKTA-group/remove-inactive": {
    level: "MUST",
    statement:
      "A member who is inactive must leave the group when removed, and stay out when active again.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
    administrator: "Whoever comes back has what the group gives.",
  },
  "OKTA-group/push-in-one": {
    level: "MUST",
    statement:
      "Push Now of more than a hundred members in one request must leave exactly these in the group.",
    source: { okta: `${push}, replace all members` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/same-name-again": {
    level: "MUST",
    statement:
      "A rename to the name that the group has already, in other letters too, must be answered with 200 or 204, and change nothing else.",
    source: { okta: `${push}, Update specific Group name: sent with every membership update` },
    basis: "documented",
    feature: "groups",
    administrator: "Every group push fails: the rename goes with each change of membership.",
    remedy: "Leave the group itself out when the name is compared with those of others.",
  },
  "OKTA-group/old-name-free": {
    level: "SHOULD",
    statement: "After a rename the old name should be free for another group.",
    source: { okta: `${push}, Update specific Group name; Create Groups` },
    basis: "documented",
    feature: "groups",
  },
});

// Okta adds members to a group and removes them: one by one, in batches, and all at once by Push now.

import { rows } from "../requirement.ts";
import { plan, reference } from "./pages.ts";

const push = `${reference}, Groups`;

export const groupMembers = rows({
  "OKTA-group/add-appends": {
    level: "MUST",
    statement:
      "Adding a member must keep the other members, must keep the user's other groups, and must not change the user: an inactive user stays inactive.",
    source: { rfc: 7644, section: "3.5.2.1", lines: [1990, 1991] },
    basis: "prose",
    feature: "groups",
    administrator: "Users lose their group permissions whenever a user joins.",
  },
  "OKTA-group/remove-one": {
    level: "MUST",
    statement: "Removing a member by a value filter in the path must remove that member only.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
    administrator: "One user leaves the group in Okta. All users leave it at the target.",
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
    statement: "Removing a user who isn't a member should succeed and change nothing.",
    source: { okta: "No-op removals: reports on retried membership changes (fleet issue 52600)" },
    basis: "captured",
    feature: "groups",
  },
  "OKTA-group/hundred-changes": {
    level: "MUST",
    statement:
      "A PATCH with a hundred changes of membership, Okta's batch size, must be carried out.",
    source: {
      okta: "Okta OIN submission guide of 2021, no longer in today's: group push batches of 100",
    },
    basis: "documented",
    feature: "groups",
    remedy:
      "Accept at least a hundred operations in one PATCH: an Okta batch has 100 to 1000 (Okta OIN submission guide).",
  },
  "OKTA-group/rename-accepted": {
    level: "MUST",
    statement:
      "Okta's rename, whose value contains the group's own id, must be answered with 200 or 204.",
    source: { okta: `${push}, Update specific Group name` },
    basis: "documented",
    feature: "groups",
    administrator: "Every group push fails: Okta sends the rename with each change of membership.",
    remedy:
      "Use the id of the URL and ignore the one in the value. Until this is corrected, turn off Rename app groups to match group name in Okta (Okta SCIM 2.0 protocol reference, Groups).",
  },
  "OKTA-group/renamed": {
    level: "MUST",
    statement:
      "A renamed group must have the new name, whatever its characters, the same id and members, and be found by the new name only.",
    source: { okta: `${push}, Update specific Group name` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/push-now": {
    level: "MUST",
    statement: "After Push Now the group must have exactly the members that it names.",
    source: { okta: `${push}, replace all members` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/push-now-empty": {
    level: "MUST",
    statement: "Push Now of a group without members must empty the group.",
    source: { okta: `${plan}, C9316` },
    basis: "documented",
    feature: "groups",
    administrator: "Users who left the group keep its permissions.",
  },
  "OKTA-group/push-now-pathless": {
    level: "SHOULD",
    statement:
      "After Push Now without a path, members in the value, the group should have exactly those members.",
    source: { okta: "scimgateway issue 113, 2024" },
    basis: "captured",
    feature: "groups",
  },
  "OKTA-group/link-keeps-members": {
    level: "MUST",
    statement: "Linking a group must add Okta's members and keep the existing members.",
    source: { okta: `${plan}, C9315 and C9330` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/deleted": {
    level: "MUST",
    statement:
      "A delete of a group, with a Content-Type and no body, must succeed; the group must be gone, from lookups and from its members' groups too.",
    source: { okta: `${push}, Delete a specific Group; ${plan}, C9318` },
    basis: "documented",
    feature: "groups",
    remedy:
      "Until this is corrected, choose to leave the group at the target when you unlink it: Okta then sends nothing (Okta OIN SCIM test plan, C9318-C9331).",
  },
  "OKTA-group/delete-leaves-people": {
    level: "MUST",
    statement:
      "Deleting a group must not change its users, not even those in no other group, or their other groups.",
    source: { okta: `${plan}, C9318` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/change-answer": {
    level: "MUST",
    statement:
      "If the answer to a change of membership has a body, it must show the group's id and displayName.",
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
      "A user who leaves one group must stay in the others and stay unchanged, active too, and the other groups must not change.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
  },
  "OKTA-group/remove-inactive": {
    level: "MUST",
    statement:
      "Removing an inactive member must remove them from the group, and they must stay out when active again.",
    source: { rfc: 7644, section: "3.5.2.2", lines: [2153, 2158] },
    basis: "prose",
    feature: "groups",
    administrator: "A reactivated user has the group's permissions again.",
  },
  "OKTA-group/push-in-one": {
    level: "MUST",
    statement:
      "Push Now of more than a hundred members in one request must leave exactly these members in the group.",
    source: { okta: `${push}, replace all members` },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/same-name-again": {
    level: "MUST",
    statement:
      "A rename to the group's current name, in other letter case too, must be answered with 200 or 204, and change nothing else.",
    source: { okta: `${push}, Update specific Group name: sent with every membership update` },
    basis: "documented",
    feature: "groups",
    administrator: "Every group push fails: Okta sends the rename with each change of membership.",
    remedy: "Exclude the group itself when you compare its name with those of other groups.",
  },
  "OKTA-group/old-name-free": {
    level: "SHOULD",
    statement: "After a rename the old name should be free for another group.",
    source: { okta: `${push}, Update specific Group name; Create Groups` },
    basis: "documented",
    feature: "groups",
  },
});

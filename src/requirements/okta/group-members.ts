// Okta adds members to a group and removes them: one by one, in batches, and all at once by Push now.

import { rows } from "../requirement.ts";
import { plan, reference } from "./pages.ts";

const push = `${reference}, Groups`;

export const groupMembers = rows({
  "OKTA-group/add-appends": {
    level: "MUST",
    statement: "A member who is added joins those who are in the group; nobody is replaced.",
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
    statement: "A change of membership, removals first and one add, is answered with 200 or 204.",
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
    statement: "A PATCH with a hundred changes of membership, Okta's batch, is carried out.",
    source: { okta: "Okta OIN submission guide: group push batches of 100" },
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
    statement: "A renamed group has the new name, the id of before and the members of before.",
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
    statement: "A delete of a group, with a Content-Type and no body, succeeds; the group is gone.",
    source: { okta: `${push}, Delete a specific Group; ${plan}, C9318` },
    basis: "documented",
    feature: "groups",
    remedy:
      "Until it is mended, choose to leave the group at the target when you unlink it: then Okta sends nothing (Okta OIN SCIM test plan, C9318-C9331).",
  },
  "OKTA-group/delete-leaves-people": {
    level: "MUST",
    statement: "Users stay when a group of theirs is deleted.",
    source: { okta: `${plan}, C9318` },
    basis: "documented",
    feature: "groups",
  },
});

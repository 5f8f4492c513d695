// Known limitations of deprovisioning (guide L104-110).

import type { GuideStatement } from "../guide-statement.ts";

export const deprovisioning: readonly GuideStatement[] = [
  {
    number: 66,
    lines: [106, 106],
    kinds: ["server", "configuration"],
    statement: "Unassigning a user disables the user.",
    requirements: [
      "OKTA-deactivate/pathless-replace",
      "OKTA-deactivate/takes-effect",
      "INTERACT-disable/keeps-user",
      "INTERACT-disable/by-put",
      "OKTA-lookup/finds-inactive",
    ],
    mappingLint: "an unassignment sends active false, and no DELETE",
  },
  {
    number: 67,
    lines: [106, 106],
    kinds: ["configuration", "server"],
    statement: "The user is not deleted afterwards.",
    requirements: ["INTERACT-disable/keeps-user", "INTERACT-disable/no-second-person"],
    mappingLint: "no DELETE follows",
  },
  {
    number: 68,
    lines: [108, 108],
    kinds: ["configuration", "server"],
    statement: "A user who is disabled in Okta is not provisioned.",
    requirements: ["INTERACT-disable/created-inactive"],
    mappingLint: "sample users are active",
  },
  {
    number: 69,
    lines: [110, 110],
    kinds: ["server"],
    statement: "A user who is assigned again becomes active.",
    requirements: [
      "OKTA-reactivate/accepted",
      "OKTA-reactivate/same-id",
      "OKTA-reactivate/same-attributes",
    ],
  },
  {
    number: 70,
    lines: [110, 110],
    kinds: ["configuration"],
    statement: "Okta does not restore memberships.",
    requirements: [],
    mappingLint: "no change of a group follows a reactivation",
    byHand: "push the group again",
  },
  {
    number: 71,
    lines: [110, 110],
    kinds: ["server"],
    statement: "The target keeps the memberships of inactive users.",
    requirements: ["INTERACT-restore/keeps-memberships"],
  },
  {
    number: 72,
    lines: [110, 110],
    kinds: ["operator", "server"],
    statement: "Otherwise provisioning is restarted.",
    requirements: ["OKTA-group/push-now", "OKTA-group/same-members-again"],
    byHand: "push the group again (Push Now)",
  },
];

// Okta deactivates, and reactivates.

import { rows } from "../requirement.ts";
import { crud, reference, plan } from "./pages.ts";

export const deactivate = rows({
  "OKTA-deactivate/pathless-replace": {
    level: "MUST",
    statement:
      "Okta's deactivation, a PATCH that replaces active without a path, must be answered with 200 or 204.",
    source: { okta: `${reference}, Delete Users (deactivation)` },
    basis: "documented",
    feature: "deactivate",
    administrator: "A failed deprovision task. The user keeps access.",
    remedy:
      "Carry out a PATCH without a path whose value names the attribute (Okta SCIM 2.0 protocol reference, Delete Users): this app never sends a PUT instead.",
  },
  "OKTA-deactivate/takes-effect": {
    level: "MUST",
    statement:
      "After a deactivation the user must be shown with active false, by id and in a lookup, also if another is deactivated at the same time.",
    source: { okta: `${crud}, after deactivation` },
    basis: "documented",
    feature: "deactivate",
  },
  "OKTA-deactivate/changes-nothing-else": {
    level: "MUST",
    statement: "A deactivation must change only the user's active, and no other user.",
    source: { okta: `${plan}, C9293` },
    basis: "documented",
    feature: "deactivate",
  },
  "OKTA-deactivate/twice": {
    level: "SHOULD",
    statement: "A second deactivation of the same user should be answered like the first.",
    source: { okta: "sentry issue 77406: Okta sent the deprovisioning request twice" },
    basis: "captured",
    feature: "deactivate",
    administrator: "A failed deprovision task for a user who is already inactive.",
  },
  "OKTA-reactivate/accepted": {
    level: "MUST",
    statement:
      "Okta's reactivation, a PATCH that replaces active without a path, must be answered with 200 or 204.",
    source: { okta: `${reference}, activation` },
    basis: "documented",
    feature: "reactivate",
  },
  "OKTA-reactivate/same-id": {
    level: "MUST",
    statement: "A reactivated user must be active under the same id as before.",
    source: { okta: `${plan}, C9293; Okta SCIM 2.0 CRUD test, after activation` },
    basis: "documented",
    feature: "reactivate",
  },
  "OKTA-reactivate/same-attributes": {
    level: "MUST",
    statement: "A reactivated user must have every attribute from before, as it was last changed.",
    source: { okta: `${plan}, C9293` },
    basis: "documented",
    feature: "reactivate",
  },
  "OKTA-deactivate/answer": {
    level: "MUST",
    statement:
      "If the answer to a deactivation has a body, it must be the user, with the same id and active false.",
    source: { okta: `${reference}, Delete Users (deactivation)` },
    basis: "documented",
    feature: "deactivate",
  },
  "OKTA-deactivate/second-cycle": {
    level: "MUST",
    statement:
      "A user who was deactivated and reactivated once must be deactivated, and reactivated, a second time.",
    source: { okta: `${crud}, steps 7 to 13` },
    basis: "documented",
    feature: "deactivate",
  },
  "OKTA-reactivate/answer": {
    level: "MUST",
    statement:
      "If the answer to a reactivation has a body, it must be the user, with the same id and active true.",
    source: { okta: `${reference}, activation` },
    basis: "documented",
    feature: "reactivate",
    administrator: "An assignment that points at another account.",
  },
});

// The rows that traffic can settle. What a run arranges and nobody sends by chance is not among them.

import { standingChecks } from "../verdict/standing/checks.ts";
import { requirementIds, type RequirementId } from "../requirements/catalogue.ts";

const stateful: readonly RequirementId[] = [
  "OKTA-connect/test-credentials",
  "OKTA-connect/groups-page",
  "OKTA-lookup/finds-exactly-one",
  "OKTA-lookup/plus-for-space",
  "OKTA-lookup/no-match-is-empty",
  "OKTA-lookup/any-letter-case",
  "OKTA-lookup/plus-in-name",
  "OKTA-lookup/apostrophe-in-name",
  "OKTA-lookup/finds-inactive",
  "OKTA-lookup/carries-what-okta-reads",
  "OKTA-create/created",
  "OKTA-create/echoes-profile",
  "OKTA-create/readable",
  "OKTA-create/found-by-lookup",
  "OKTA-create/primary-kept",
  "OKTA-conflict/refused",
  "OKTA-link/keeps-id",
  "OKTA-update/accepted",
  "OKTA-update/kept",
  "OKTA-update/no-doubles",
  "OKTA-update/leaves-active-alone",
  "OKTA-read/unknown-id",
  "OKTA-deactivate/pathless-replace",
  "OKTA-deactivate/takes-effect",
  "OKTA-deactivate/changes-nothing-else",
  "OKTA-deactivate/twice",
  "OKTA-reactivate/accepted",
  "OKTA-reactivate/same-id",
  "OKTA-reactivate/same-attributes",
  "OKTA-import/page-of-users",
  "OKTA-import/page-of-groups",
  "OKTA-import/full-pages",
  "OKTA-group/no-match-is-empty",
  "OKTA-group/found-by-name",
  "OKTA-group/created",
  "OKTA-group/members-shown",
  "OKTA-group/same-members-again",
  "OKTA-group/change-accepted",
  "OKTA-group/add-appends",
  "OKTA-group/remove-one",
  "OKTA-group/rename-accepted",
  "OKTA-group/renamed",
  "OKTA-group/push-now",
  "OKTA-group/push-now-empty",
  "OKTA-group/push-now-pathless",
  "RFC7644-3.3/uniqueness",
  "RFC7644-3.3/location",
  "RFC7644-3.6/gone",
  "RFC7644-3.6/not-listed",
];

const all = new Set<RequirementId>([
  ...stateful,
  ...standingChecks.map(({ requirement }) => requirement),
]);

/** In the catalogue's order. */
export const observableRows: readonly RequirementId[] = requirementIds.filter((id) => all.has(id));

// Which tests run against a fault: those that judge what it breaks, one of each operation where that is a
// standing row, and a sample of the rest, another one for each fault. `--full` runs them all.

import { requirementIds, type RequirementId } from "../requirements/catalogue.ts";
import { hash } from "../run/hash.ts";
import { isStanding } from "../verdict/standing/checks.ts";

/** Their tests send every operation that Okta sends, and one of each kind of error. */
const everyOperation: readonly RequirementId[] = [
  "OKTA-connect/test-credentials",
  "OKTA-connect/groups-page",
  "OKTA-connect/wrong-token",
  "OKTA-lookup/finds-exactly-one",
  "OKTA-create/created",
  "OKTA-conflict/refused",
  "OKTA-update/accepted",
  "OKTA-deactivate/pathless-replace",
  "OKTA-reactivate/same-attributes",
  "OKTA-read/unknown-id",
  "OKTA-extension/enterprise-kept",
  "OKTA-profile/phones",
  "OKTA-group/created",
  "OKTA-group/change-accepted",
  "OKTA-group/deleted",
  "OKTA-import/page-of-users",
  "INTERACT-extension/optional-kept",
  "INTERACT-location/required-on-create",
  "RFC7644-4/configuration",
  "RFC7644-4/list-form",
];

const oneIn = 200;

/** The rows whose tests run where these are judged. */
export function testsFor(rows: readonly string[]): readonly string[] {
  return [...new Set([...rows, ...(rows.some(isStanding) ? everyOperation : [])])];
}

/** The rows whose tests run. */
export function faultSelection(fault: {
  name: string;
  breaks: readonly string[];
}): readonly string[] {
  const sample = requirementIds.filter((id) => hash(fault.name + id) % oneIn === 0);
  return [...new Set([...testsFor(fault.breaks), ...sample])];
}

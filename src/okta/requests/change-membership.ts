// Membership changes: one remove operation per user who left, then one add for all who came.

import { fill, template } from "../request-template.ts";
import type { FilledRequest } from "../request-template.ts";

/** As Okta sends them: `display` is the userName, or null; no `type`, no `$ref`. */
export interface Member {
  readonly value: string;
  readonly display: string | null;
}

export const changeMembership = template({
  name: "change the group's membership",
  basis: "documented",
  source: "Okta SCIM reference 2018 and 2024",
  established: true,
  method: "PATCH",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":{{operations}}}',
});

/** @param remove ids of those who left; @param add those who came; either may be empty */
export function fillMembershipChange(
  id: string,
  remove: readonly string[],
  add: readonly Member[],
): FilledRequest {
  const removals = remove.map((member) => ({
    op: "remove",
    path: `members[value eq ${JSON.stringify(member)}]`,
  }));
  const value = add.map(({ value, display }) => ({ value, display }));
  const additions = value.length === 0 ? [] : [{ op: "add", path: "members", value }];
  return fill(changeMembership, { id, operations: [...removals, ...additions] });
}

// The mock's own decisions, where the RFCs leave one to the provider, as one object: a seam for faults.
import { attachAwaited, awaitManager } from "./awaited-manager.ts";
import { lookup } from "./lookup.ts";
import { resolveManager } from "./manager-reference.ts";
import { representGroup, representPerson } from "./represent.ts";
import { retain } from "./put-merge.ts";
import type { Tables } from "./tables/tables.ts";

export const rules = {
  attachAwaited,
  awaitManager,
  isDisplayNameTaken,
  isUserNameTaken,
  lookup,
  representGroup,
  representPerson,
  resolveManager,
  retain,
};

export type Rules = Readonly<typeof rules>;

/** Whether another person has the userName, letter case aside. */
function isUserNameTaken(userName: string, { people }: Tables, selfId: string): boolean {
  return people.idsByUserName(userName).some((id) => id !== selfId);
}

/** Whether another group has the name. Not the RFC's rule, but what Okta's group push reckons with. */
function isDisplayNameTaken(displayName: string, { groups }: Tables, selfId: string): boolean {
  return groups.idsByDisplayName(displayName).some((id) => id !== selfId);
}

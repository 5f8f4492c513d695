// The mock's own decisions, where the RFCs leave one to the provider, as one object: a seam for faults.
import { awaitManager } from "./awaited-manager.ts";
import { lookup } from "./lookup.ts";
import { resolveManager } from "./manager-reference.ts";
import { representGroup, representUser } from "./represent.ts";
import { putMerge } from "./put-merge.ts";
import type { OperationId } from "./routes.ts";
import type { Tables } from "./tables/tables.ts";

export const behaviour = {
  awaitManager,
  isAuthorized,
  isDisplayNameTaken,
  isUserNameTaken,
  lookup,
  representGroup,
  representUser,
  resolveManager,
  putMerge,
};

export type Behaviour = Readonly<typeof behaviour>;

/** Whether another user has the userName, letter case aside. */
function isUserNameTaken(userName: string, { users }: Tables, selfId: string): boolean {
  return users.idsByUserName(userName).some((id) => id !== selfId);
}

/** Whether another group has the name. Not the RFC's rule, but what Okta's group push reckons with. */
function isDisplayNameTaken(displayName: string, { groups }: Tables, selfId: string): boolean {
  return groups.idsByDisplayName(displayName).some((id) => id !== selfId);
}

/** Whether the Authorization field holds the token as RFC 6750 §2.1 writes it, whatever is asked for. */
function isAuthorized(
  authorization: string | undefined,
  token: string,
  _operationId: OperationId,
): boolean {
  return authorization?.replace(/^bearer +/i, "bearer ") === `bearer ${token}`;
}

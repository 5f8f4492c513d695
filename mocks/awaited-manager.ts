// A manager who isn't known yet: the reference waits until the user comes (operations/users.ts).
import { managerIdOf } from "./manager-reference.ts";
import type { Tables } from "./tables/tables.ts";
import type { Resource } from "../src/scim/resource.ts";

/**
 * Remembers whom the user's last reference named in vain, or that there is no such reference.
 * @param sent the attributes before the reference was resolved, and `resolved` those after
 */
export function awaitManager(
  sent: Resource,
  resolved: Resource,
  { users: { awaitedManagers } }: Tables,
  userId: string,
): void {
  const value = managerIdOf(resolved) === undefined ? managerIdOf(sent) : undefined;
  if (value === undefined) awaitedManagers.delete(userId);
  else awaitedManagers.set(userId, value);
}

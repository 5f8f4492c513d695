// A manager who isn't known yet: the reference waits, and is resolved when the user comes.
import { managerIdOf, withManager, type resolveManager } from "./manager-reference.ts";
import type { Tables } from "./tables/tables.ts";
import type { Resource } from "../src/scim/resource.ts";

/**
 * Remembers whom the user's last reference named in vain, or that there is no such reference.
 * @param sent the attributes before the reference was resolved, and `resolved` those after
 */
export function awaitManager(
  sent: Resource,
  resolved: Resource,
  { awaitedManagers }: Tables,
  userId: string,
): void {
  const value = managerIdOf(resolved) === undefined ? managerIdOf(sent) : undefined;
  if (value === undefined) awaitedManagers.delete(userId);
  else awaitedManagers.set(userId, value);
}

/** What it needs of a provider. */
interface Attaching {
  readonly tables: Tables;
  readonly behaviour: { readonly resolveManager: typeof resolveManager };
  readonly now: () => string;
}

/** Attaches whoever has come to those who waited for them. */
export function attachAwaited({ tables, behaviour, now }: Attaching): void {
  for (const [userId, value] of tables.awaitedManagers) {
    const user = tables.users.get(userId);
    const named = user && withManager(user.attributes, { value });
    const attributes = named && behaviour.resolveManager(named, tables, userId);
    if (attributes !== undefined && managerIdOf(attributes) === undefined) continue;
    tables.awaitedManagers.delete(userId);
    if (user && attributes) tables.users.put({ ...user, attributes, lastModified: now() });
  }
}

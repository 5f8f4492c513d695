// A manager who isn't known yet: the reference waits, and is resolved when the person comes.
import { managerIdOf, withManager } from "./manager-reference.ts";
import type { Provider } from "./provider.ts";
import type { Tables } from "./tables/tables.ts";
import type { Resource } from "../src/scim/resource.ts";

/**
 * Remembers whom the person's last reference named in vain, or that there is no such reference.
 * @param sent the attributes before the reference was resolved, and `resolved` those after
 */
export function awaitManager(
  sent: Resource,
  resolved: Resource,
  { awaitedManagers }: Tables,
  personId: string,
): void {
  const value = managerIdOf(resolved) === undefined ? managerIdOf(sent) : undefined;
  if (value === undefined) awaitedManagers.delete(personId);
  else awaitedManagers.set(personId, value);
}

/** Attaches whoever has come to those who waited for them. */
export function attachAwaited({ tables, rules, now }: Provider): void {
  for (const [personId, value] of tables.awaitedManagers) {
    const person = tables.people.get(personId);
    const named = person && withManager(person.attributes, { value });
    const attributes = named && rules.resolveManager(named, tables, personId);
    if (attributes !== undefined && managerIdOf(attributes) === undefined) continue;
    tables.awaitedManagers.delete(personId);
    if (person && attributes) tables.people.put({ ...person, attributes, lastModified: now() });
  }
}

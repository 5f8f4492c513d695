// Changes users without the operations of the provider: nothing is checked, and lastModified stays.
import type { Json } from "../../src/scim/resource.ts";
import type { Provider } from "../provider.ts";

/** Writes some attributes of a user; does nothing if no user has that id. */
export function setAttributes(
  { tables: { users } }: Pick<Provider, "tables">,
  id: string,
  attributes: Readonly<Record<string, Json>>,
): void {
  const user = users.get(id);
  if (user) users.put({ ...user, attributes: { ...user.attributes, ...attributes } });
}

// A user stored past the operations, as by another way in.
import type { Provider } from "../provider.ts";
import { without } from "../attribute-access.ts";
import type { JsonObject } from "../../src/scim/resource.ts";
import { USER_URN } from "../../src/scim/schemas/user.ts";

/** Stores a user under what is sent, as the operations do not. */
export function enter({ provider }: { readonly provider: Provider }, body: JsonObject): void {
  const now = provider.now();
  const schemas = [USER_URN];
  const attributes = { schemas, ...without(body, "password", "groups", "id", "meta") };
  provider.tables.users.put({ id: provider.nextId(), attributes, created: now, lastModified: now });
}

// A lookup by an index that is written when a user is created, and never again.
import { textAt } from "../attribute-access.ts";
import type { Decorate } from "../fault.ts";
import { replaceOperations } from "../replace-part.ts";
import { isObject, type Resource } from "../../src/scim/resource.ts";

/**
 * @param lookup a filter by one value, which is its first group
 * @param keysOf what a user is found by, as the answer to the create shows it
 */
export function foundAsCreated(
  lookup: RegExp,
  keysOf: (user: Resource) => readonly string[],
): Decorate {
  return (provider) => {
    const ids = new Map<string, string>();
    return replaceOperations(({ createUser, listUsers }) => ({
      createUser: async (context) => {
        const reply = await createUser(context);
        const user = isObject(reply.body) ? reply.body : {};
        for (const key of keysOf(user)) ids.set(key.toLowerCase(), textAt(user, "id"));
        return reply;
      },
      listUsers: (context) => {
        const [, sought = ""] = lookup.exec(context.query.filter ?? "") ?? [];
        const id = ids.get(sought.toLowerCase());
        if (id === undefined) return listUsers(context);
        return listUsers({ ...context, query: { ...context.query, filter: `id eq "${id}"` } });
      },
    }))(provider);
  };
}

// A lookup that leaves some users out; any other list shows all users.
import type { Decorate } from "../fault.ts";
import type { Provider } from "../provider.ts";
import type { User } from "../tables/user-table.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "../replace-part.ts";
import { listAt } from "../attribute-access.ts";

/** One attribute, one value. */
const isLookup = /^\S+ eq "[^"]*"$/;

/** @param choose says which users the lookups miss, for a provider in its first state */
export function hideFromLookup(choose: (provider: Provider) => (user: User) => boolean): Decorate {
  return replaceOperations(({ listUsers }, provider) => {
    const { users } = provider.tables;
    const isHidden = choose(provider);
    return {
      listUsers: async (context) => {
        const reply = await listUsers(context);
        if (!isLookup.test(context.query.filter ?? "")) return reply;
        return changeBody(reply, (page) => {
          const found = listAt(page, "Resources");
          const shown = found.filter((resource) => {
            const id = isObject(resource) ? resource["id"] : undefined;
            const user = typeof id === "string" ? users.get(id) : undefined;
            return user === undefined || !isHidden(user);
          });
          const hidden = found.length - shown.length;
          const total = Number(page["totalResults"]) - hidden;
          return { ...page, totalResults: total, itemsPerPage: shown.length, Resources: shown };
        });
      },
    };
  });
}

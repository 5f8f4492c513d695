// What a PATCH of a user does in addition to the request.
import type { Decorate } from "../fault.ts";
import type { Provider } from "../provider.ts";
import type { User } from "../tables/user-table.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param aftermath gets the user before and after, once the correct PATCH is done */
export function afterPatch(
  aftermath: (before: User, after: User, provider: Provider) => void,
): Decorate {
  return replaceOperations(({ patchUser }, provider) => ({
    patchUser: async (context) => {
      const { users } = provider.tables;
      const before = users.get(context.path.id);
      const reply = await patchUser(context);
      const after = users.get(context.path.id);
      if (before && after) aftermath(before, after, provider);
      return reply;
    },
  }));
}

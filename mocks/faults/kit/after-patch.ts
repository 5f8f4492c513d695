// What a PATCH of a person does beside what it was asked for.
import type { Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import type { Person } from "../../tables/user-table.ts";
import { replaceOperations } from "../../replace-part.ts";

/** @param aftermath told the person before and after, once the sound PATCH is done */
export function afterPatch(
  aftermath: (before: Person, after: Person, provider: Provider) => void,
): NonNullable<Fault["decorate"]> {
  return replaceOperations(({ patchUser }, provider) => ({
    patchUser: async (context) => {
      const { people } = provider.tables;
      const before = people.get(context.path.id);
      const reply = await patchUser(context);
      const after = people.get(context.path.id);
      if (before && after) aftermath(before, after, provider);
      return reply;
    },
  }));
}

// What a change of a group's members does to users who join or leave.
import type { Decorate } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import type { Provider } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param touch is called for each member who joined or left, after the correct change */
export function afterMembership(
  operation: "patchGroup" | "replaceGroup",
  which: "joined" | "left",
  touch: (id: string, provider: Provider, body: Json | undefined) => void,
): Decorate {
  return replaceOperations((sound, provider) => ({
    [operation]: async (context: Parameters<(typeof sound)[typeof operation]>[0]) => {
      const { groups } = provider.tables;
      const before = groups.get(context.path.id)?.memberIds ?? new Set<string>();
      const reply = await sound[operation](context);
      const after = groups.get(context.path.id)?.memberIds ?? new Set<string>();
      const [from, to] = which === "joined" ? [after, before] : [before, after];
      for (const id of [...from].filter((each) => !to.has(each))) touch(id, provider, context.body);
      return reply;
    },
  }));
}

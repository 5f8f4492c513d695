// A PATCH of a group that sets lastModified though nothing changed.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupPatchAlwaysModifies: Fault = {
  name: "group-patch-always-modifies",
  breaks: ["RFC7644-3.5.2.1/already-there-keeps-time"],
  because: "the column is set by a trigger",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) => {
      const { provider, path } = context;
      const reply = await patchGroup(context);
      const group = provider.tables.groups.get(path.id);
      if (group) provider.tables.groups.put({ ...group, lastModified: provider.now() });
      return reply;
    },
  })),
};

// A PATCH of a group that reads it, and writes it a moment later over whatever came in between.
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupPatchLosesUpdates: Fault = {
  name: "group-patch-loses-updates",
  breaks: ["OKTA-race/memberships"],
  because: "read, change, write, without a lock or a version",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
    patchGroup: async (context) => {
      const before = groups.get(context.path.id);
      await sleep(120);
      if (before && groups.get(before.id)) groups.put(before);
      return patchGroup(context);
    },
  })),
};

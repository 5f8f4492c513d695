// A PATCH of a group that reads it, and writes it a moment later over whatever came in between.
import type { Fault } from "../fault.ts";
import { Crossing } from "./crossing.ts";
import { replaceOperations } from "./replace-part.ts";

const patienceMs = 1000;

export const groupPatchLosesUpdates: Fault = {
  name: "group-patch-loses-updates",
  breaks: ["OKTA-race/memberships"],
  because: "read, change, write, without a lock or a version",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => {
    const crossing = new Crossing();
    return {
      patchGroup: async (context) => {
        const before = groups.get(context.path.id);
        await crossing.meet(context.path.id, patienceMs);
        if (before && groups.get(before.id)) groups.put(before);
        return patchGroup(context);
      },
    };
  }),
};

// A PATCH of a person that reads them, and writes them a while later over whatever came in between.
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchLosesUpdates: Fault = {
  name: "patch-loses-updates",
  breaks: ["OKTA-race/update-survives-deactivation"],
  because: "the account is locked elsewhere first, and the person stored whole when that is done",
  decorate: replaceOperations(({ patchUser }, { tables: { people } }) => ({
    patchUser: async (context) => {
      const before = people.get(context.path.id);
      await sleep(250);
      if (before && people.get(before.id)) people.put(before);
      return patchUser(context);
    },
  })),
};

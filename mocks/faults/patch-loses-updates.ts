// A PATCH of a person that reads them, and writes them over the first change that comes in between.
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
      for (let waited = 0; waited < 400 && people.get(context.path.id) === before; waited += 20) {
        await sleep(20);
      }
      if (before && people.get(before.id)) people.put(before);
      return patchUser(context);
    },
  })),
};

// A PATCH of a person that reads them, and writes them over the change that comes in between.
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import { Crossing } from "./crossing.ts";
import { replaceOperations } from "./replace-part.ts";

const patienceMs = 2000;

export const patchLosesUpdates: Fault = {
  name: "patch-loses-updates",
  breaks: ["OKTA-race/update-survives-deactivation"],
  because: "the account is locked elsewhere first, and the person stored whole when that is done",
  decorate: replaceOperations(({ patchUser, replaceUser }, { tables: { people } }) => {
    const crossing = new Crossing();
    return {
      replaceUser: async (context) => {
        await crossing.meet(context.path.id, patienceMs);
        return replaceUser(context);
      },
      patchUser: async (context) => {
        const before = people.get(context.path.id);
        await crossing.meet(context.path.id, patienceMs);
        // The replacement goes on at the same moment, and is stored first.
        await sleep(20);
        if (before && people.get(before.id)) people.put(before);
        return patchUser(context);
      },
    };
  }),
};

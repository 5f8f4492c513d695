// A list of all groups that takes most of a second.
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupsListedSlowly: Fault = {
  name: "groups-listed-slowly",
  breaks: ["OKTA-spec/10-groups-in-time"],
  because: "every member of every group is read one by one",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      if (Object.keys(context.query).length === 0) await sleep(700);
      return listGroups(context);
    },
  })),
};

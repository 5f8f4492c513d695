// Eight races, planted in the mock: each is lost whenever two requests about one resource meet.

import { setTimeout as sleep } from "node:timers/promises";
import { Crossing } from "../../build/mocks/fault-kit/crossing.js";
import { replaceOperations } from "../../build/mocks/replace-part.js";

/** How long the first of two waits for a second, in milliseconds. */
const patience = 400;

/** @typedef {import("../../build/mocks/fault.js").Fault} Fault */

/** Reads before the other request writes, and writes what was read over it. */
const losing = (name, operations, tableOf) => ({
  name,
  breaks: [],
  decorate: replaceOperations((all, { tables }) => {
    const crossing = new Crossing();
    const table = tables[tableOf];
    const changed = (operation) => async (context) => {
      const { id } = context.path;
      const before = table.get(id);
      await crossing.meet(id, patience);
      if (before && table.get(id)) table.put(before);
      return operation(context);
    };
    return Object.fromEntries(operations.map((each) => [each, changed(all[each])]));
  }),
});

/** A delete that meets a write, which then stores the resource once more. */
const reviving = (name, write, remove, tableOf) => ({
  name,
  breaks: [],
  decorate: replaceOperations((all, { tables }) => {
    const crossing = new Crossing();
    const table = tables[tableOf];
    return {
      [remove]: async (context) => {
        await crossing.meet(context.path.id, patience);
        return all[remove](context);
      },
      [write]: async (context) => {
        const before = table.get(context.path.id);
        await crossing.meet(context.path.id, patience);
        await sleep(20);
        const wasDeleted = before !== undefined && table.get(context.path.id) === undefined;
        if (wasDeleted) table.put(before);
        return all[write](context);
      },
    };
  }),
});

/** @type {readonly Fault[]} */
export const races = [
  losing("members are lost in two PATCHes of a group", ["patchGroup"], "groups"),
  losing("a PATCH of a group is lost in a PUT of it", ["patchGroup", "replaceGroup"], "groups"),
  losing("an update is lost in two PATCHes of a user", ["patchUser"], "users"),
  losing("a PATCH of a user is lost in a PUT", ["patchUser", "replaceUser"], "users"),
  reviving("a PATCH brings a deleted user back", "patchUser", "deleteUser", "users"),
  reviving("a PUT brings a deleted user back", "replaceUser", "deleteUser", "users"),
  reviving("an added member brings a deleted group back", "patchGroup", "deleteGroup", "groups"),
  {
    name: "two creates of one userName both succeed",
    breaks: [],
    decorate: replaceOperations(({ createUser }) => {
      const crossing = new Crossing();
      return {
        createUser: async (context) => {
          const { body, provider } = context;
          const userName = String(body?.userName ?? "");
          const isTaken = provider.behaviour.isUserNameTaken(userName, provider.tables, "");
          await crossing.meet(userName, patience);
          const behaviour = { ...provider.behaviour, isUserNameTaken: () => isTaken };
          return createUser({ ...context, provider: { ...provider, behaviour } });
        },
      };
    }),
  },
];

// A PUT that changes the UID, and leaves the person of before beside the changed one.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const changedUidLeavesCopy: Fault = {
  name: "changed-uid-leaves-copy",
  breaks: ["OKTA-link/keeps-id"],
  because: "people are told apart by UID: another one is another person",
  decorate: replaceOperations(({ replaceUser }, { tables: { people }, nextId }) => ({
    replaceUser: async (context) => {
      const before = people.get(context.path.id);
      const reply = await replaceUser(context);
      const after = people.get(context.path.id);
      if (before && before.attributes["externalId"] !== after?.attributes["externalId"]) {
        people.put({ ...before, id: nextId() });
      }
      return reply;
    },
  })),
};

// A create that asks whether the userName is taken, and stores the person a moment later.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { Crossing } from "./crossing.ts";
import { replaceOperations } from "./replace-part.ts";

const patienceMs = 500;

export const uniquenessCheckedTooEarly: Fault = {
  name: "uniqueness-checked-too-early",
  breaks: ["OKTA-conflict/one-of-two-at-once"],
  because: "uniqueness by a query instead of by the database's own constraint",
  decorate: replaceOperations(({ createUser }) => {
    const crossing = new Crossing();
    return {
      createUser: async (context) => {
        const { body, provider } = context;
        const userName = isObject(body) ? textAt(body, "userName") : "";
        const isTaken = provider.rules.isUserNameTaken(userName, provider.tables, "");
        await crossing.meet(userName, patienceMs);
        const rules = { ...provider.rules, isUserNameTaken: () => isTaken };
        return createUser({ ...context, provider: { ...provider, rules } });
      },
    };
  }),
};

// A list in another order each time it is read.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const orderChangesBetweenReads: Fault = {
  name: "order-changes-between-reads",
  breaks: ["OKTA-import/stable-order"],
  because: "a query without ORDER BY",
  decorate: replaceOperations(({ listUsers }) => {
    const reads = new Map<string, number>();
    return {
      listUsers: async (context) => {
        const reply = await listUsers(context);
        const asked = context.query.filter ?? "";
        const times = reads.get(asked) ?? 0;
        reads.set(asked, times + 1);
        return changeBody(reply, (page) => {
          const { Resources } = page;
          if (asked === "" || times % 2 === 0 || !Array.isArray(Resources)) return page;
          return { ...page, Resources: Resources.toReversed() };
        });
      },
    };
  }),
};

// Pages of fifty people at most, where no filter makes them small.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const pageCappedAtFifty: Fault = {
  name: "page-capped-at-fifty",
  breaks: ["OKTA-import/full-pages"],
  because: "right by RFC 7644 §3.4.2.4, and Okta goes on a hundred further all the same",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, count: "50" } });
    },
  })),
};

// Pages of people as long as the provider likes them.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const countIgnored: Fault = {
  name: "count-ignored",
  breaks: [
    "RFC7644-3.4.2.4/count",
    "RFC7644-3.4.2.4/count-zero",
    "RFC7644-3.4.2.4/negative-count",
    "RFC7644-3.4.2.4/pages-complete",
    "OKTA-import/pages-complete",
  ],
  because:
    "paging that was never asked for by the only client known so far; pages overlap where they ignore it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count: _count, ...query } = context.query;
      return listUsers({ ...context, query });
    },
  })),
};

// Pages behind the first that begin one person further than asked for.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const laterPageStartsOneFurther: Fault = {
  name: "later-page-starts-one-further",
  breaks: [
    "OKTA-import/pages-complete",
    "RFC7644-3.4.2.4/pages-complete",
    "RFC7644-3.4.2.4/start-index-shown",
  ],
  because:
    "startIndex handed on as an offset, with an exception for 1; somebody is lost at each seam",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const start = Number(context.query.startIndex ?? "1");
      if (!(start > 1)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, startIndex: `${start + 1}` } });
    },
  })),
};

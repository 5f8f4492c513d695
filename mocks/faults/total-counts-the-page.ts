// A filtered list whose totalResults counts what the page holds.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const totalCountsThePage: Fault = {
  name: "total-counts-the-page",
  breaks: [
    "OKTA-import/total-of-all",
    "OKTA-import/past-the-end",
    "RFC7644-3.4.2/total-results",
    "RFC7644-3.4.2.4/count-zero",
    "RFC7644-3.4.2.4/negative-count",
    "RFC7644-3.4.2.4/past-the-end",
  ],
  because: "the length of the array; past the end there is nobody, and the total is asked for too",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter === undefined) return reply;
      return changeBody(reply, (page) => ({ ...page, totalResults: page["itemsPerPage"] ?? 0 }));
    },
  })),
};

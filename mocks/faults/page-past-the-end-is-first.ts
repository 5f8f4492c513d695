// A page past the end that holds what the first one holds.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const pagePastTheEndIsFirst: Fault = {
  name: "page-past-the-end-is-first",
  breaks: ["OKTA-import/past-the-end", "RFC7644-3.4.2.4/past-the-end"],
  because: "a startIndex that is out of range counts as none, and an import never ends",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["itemsPerPage"] === 0;
      if (!isEmpty || context.query.startIndex === undefined) return reply;
      return listUsers({ ...context, query: { ...context.query, startIndex: "1" } });
    },
  })),
};

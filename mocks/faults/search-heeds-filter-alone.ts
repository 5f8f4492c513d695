// A search that heeds its filter and no other parameter.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const searchHeedsFilterAlone: Fault = {
  name: "search-heeds-filter-alone",
  breaks: ["RFC7644-3.4.3/same-as-query"],
  because: "a second way in that was built in a hurry",
  decorate: replaceOperations(({ searchUsers }) => ({
    searchUsers: (context) => {
      const { body } = context;
      if (!isObject(body)) return searchUsers(context);
      const { schemas = [], filter = null } = body;
      return searchUsers({ ...context, body: { schemas, filter } });
    },
  })),
};

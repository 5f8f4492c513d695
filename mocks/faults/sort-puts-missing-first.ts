// Who has no value sorted before all others, and after them in descending order.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const sortPutsMissingFirst: Fault = {
  name: "sort-puts-missing-first",
  breaks: ["RFC7644-3.4.2.3/missing-last"],
  because: "nulls first, as some databases have it",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) => {
      const sorted = sortResources(resources, parameters, type);
      const name = parameters.sortBy ?? "id";
      if (name.includes(".")) return sorted;
      const lacking = sorted.filter((resource) => resource[name] === undefined);
      const having = sorted.filter((resource) => resource[name] !== undefined);
      const isDescending = parameters.sortOrder === "descending";
      return isDescending ? [...having, ...lacking] : [...lacking, ...having];
    },
  })),
};

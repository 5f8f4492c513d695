// A search below the base URL that refuses a filter of what one type lacks.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const rootSearchRefusesForeignAttribute: Fault = {
  name: "root-search-refuses-foreign-attribute",
  breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
  because: "each type reads the filter for itself",
  decorate: replaceOperations(({ searchAll }, { engine, resourceTypes }) => ({
    searchAll: (context) => {
      const text = isObject(context.body) ? context.body["filter"] : undefined;
      if (typeof text === "string") {
        const filter = engine.parseFilter(text);
        for (const type of Object.values(resourceTypes)) engine.compileFilter(filter, type);
      }
      return searchAll(context);
    },
  })),
};

// A list of schemas that heeds count.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const discoveryInPages: Fault = {
  name: "discovery-in-pages",
  breaks: ["RFC7644-4/parameters-ignored"],
  because: "one function for all lists",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) => {
      const { count } = context.query as { count?: string };
      return changeBody(await listSchemas(context), (list) => {
        const { Resources } = list;
        if (count === undefined || !Array.isArray(Resources)) return list;
        const page = Resources.slice(0, Number(count));
        return { ...list, itemsPerPage: page.length, Resources: page };
      });
    },
  })),
};

// Groups whose schemas name the core schema twice.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const schemasNamedTwice: Fault = {
  name: "schemas-named-twice",
  breaks: ["RFC7643-3/schemas-unique", "RFC7643-3/schemas"],
  because:
    "the list is put together from two places; it is then no list of schemas in the contract either",
  decorate: replaceRules(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { schemas, ...others } = representGroup(group, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return { schemas: [...urns, ...urns], ...others };
    },
  })),
};

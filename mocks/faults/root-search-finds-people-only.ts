// A search below the base URL that looks at people alone.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const rootSearchFindsPeopleOnly: Fault = {
  name: "root-search-finds-people-only",
  breaks: ["RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"],
  because:
    "the one resource type that was thought of; an attribute that people lack is then unknown",
  decorate: replaceOperations(({ searchUsers }) => ({
    searchAll: (context) => searchUsers(context),
  })),
};

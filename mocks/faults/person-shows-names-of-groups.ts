// People whose groups have the name for a value.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const personShowsNamesOfGroups: Fault = {
  name: "person-shows-names-of-groups",
  breaks: ["RFC7643-4.1.2/groups-value", "OKTA-group/seen-from-the-person"],
  because: "the name is all that the page for people needs",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const { groups, ...others } = representPerson(person, tables, baseUrl);
      if (!Array.isArray(groups)) return others;
      const named = groups.filter(isObject).map((group) => ({
        ...group,
        value: group["display"] ?? null,
      }));
      return { ...others, groups: named };
    },
  })),
};

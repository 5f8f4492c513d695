// A lookup that finds the person, and after them those whose name differs in its last digits only.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const lookupAddsSimilarNames: Fault = {
  name: "lookup-adds-similar-names",
  breaks: ["OKTA-lookup/finds-exactly-one", "RFC7644-3.4.2.2/only-matching"],
  because: "a search that ranks instead of a filter that decides",
  decorate: replaceOperations(({ listUsers }, { tables, rules }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      return changeBody(reply, (page) => {
        const found = Array.isArray(page["Resources"]) ? page["Resources"] : [];
        const [first] = found;
        // Who asks in capitals asks about letter case, which this fault leaves as it is.
        const sought = /^userName eq "(.*)"$/.exec(context.query.filter ?? "")?.[1];
        if (sought === undefined || sought !== sought.toLowerCase()) return page;
        if (!isObject(first)) return page;
        const similar = [...tables.people.all()]
          .filter(({ id }) => id !== first["id"])
          .filter(({ attributes }) => stem(attributes) === stem(first))
          .map((person) => rules.representPerson(person, tables, context.baseUrl));
        const Resources = [...found, ...similar];
        return {
          ...page,
          totalResults: Resources.length,
          itemsPerPage: Resources.length,
          Resources,
        };
      });
    },
  })),
};

function stem(person: Parameters<typeof textAt>[0]): string {
  return textAt(person, "userName").replace(/\d+@/, "@");
}

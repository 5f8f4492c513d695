// A list of all people that shows those only who were there when the service started.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const listLagsBehindCreates: Fault = {
  name: "list-lags-behind-creates",
  breaks: ["OKTA-import/everybody-once"],
  because: "an export of last night",
  decorate: replaceOperations(({ listUsers }, { tables: { people } }) => {
    const before = new Set([...people.all()].map(({ id }) => id));
    return {
      listUsers: async (context) => {
        const reply = await listUsers(context);
        if (context.query.filter !== undefined) return reply;
        return changeBody(reply, (page) => {
          const found = Array.isArray(page["Resources"]) ? page["Resources"] : [];
          const Resources = found.filter((person) => {
            const id = isObject(person) ? person["id"] : undefined;
            return typeof id === "string" && before.has(id);
          });
          const totalResults = before.size;
          return { ...page, totalResults, itemsPerPage: Resources.length, Resources };
        });
      },
    };
  }),
};

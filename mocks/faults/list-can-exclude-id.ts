// A query that leaves out id when asked to.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listCanExcludeId: Fault = {
  name: "list-can-exclude-id",
  breaks: ["RFC7644-3.4.2.5/excluded-keeps-always", "RFC7643-3.1/id"],
  because:
    "names are taken out without a look at the schema; every resource has an id, whatever was asked for",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const names = context.query.excludedAttributes?.split(",") ?? [];
      return names.includes("id") ? changeListed(reply, (person) => without(person, "id")) : reply;
    },
  })),
};

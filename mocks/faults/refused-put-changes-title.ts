// A PUT that is refused for its location after the title was changed.
import type { Fault } from "../fault.ts";
import { textAt } from "../attribute-access.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const refusedPutChangesTitle: Fault = {
  name: "refused-put-changes-title",
  breaks: ["INTERACT-location/update-changes-nothing"],
  because: "attributes are written one after the other, in no transaction",
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: async (context) => {
      try {
        return await replaceUser(context);
      } catch (error) {
        const person = tables.people.get(context.path.id);
        const title = isObject(context.body) ? textAt(context.body, "title") : "";
        if (person && title !== "")
          tables.people.put({ ...person, attributes: { ...person.attributes, title } });
        throw error;
      }
    },
  })),
};

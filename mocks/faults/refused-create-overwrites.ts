// A create that is refused with 409, after its name was written over that of the first person.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const refusedCreateOverwrites: Fault = {
  name: "refused-create-overwrites",
  breaks: ["OKTA-conflict/leaves-first-alone"],
  because: "profiles are merged by name before accounts are told apart",
  decorate: replaceOperations(({ createUser }, { tables: { people } }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        const sent = isObject(context.body) ? context.body : {};
        const name = sent["name"];
        const [id = ""] = people.idsByUserName(textAt(sent, "userName"));
        const first = people.get(id);
        if (first && name !== undefined && error instanceof ScimError && error.status === 409) {
          people.put({ ...first, attributes: { ...first.attributes, name } });
        }
        throw error;
      }
    },
  })),
};

// A create refused whose userName somebody had who was deleted.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const deletedNamesStayTaken: Fault = {
  name: "deleted-names-stay-taken",
  breaks: ["RFC7644-3.6/user-name-free"],
  because: "they are marked, and the constraint does not look at the mark",
  decorate: (provider) => {
    const names = new Set<string>();
    return replaceOperations(({ createUser, deleteUser }) => ({
      deleteUser: (context) => {
        const person = context.provider.tables.people.get(context.path.id);
        if (person) names.add(textAt(person.attributes, "userName"));
        return deleteUser(context);
      },
      createUser: (context) => {
        if (isObject(context.body) && names.has(textAt(context.body, "userName"))) {
          throw new ScimError({ status: 409, scimType: "uniqueness", detail: "userName is taken" });
        }
        return createUser(context);
      },
    }))(provider);
  },
};

// A create that answers with the family name and doesn't store it.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { without } from "../attribute-access.ts";
import { replaceOperations } from "./replace-part.ts";

export const createForgetsFamilyName: Fault = {
  name: "create-forgets-family-name",
  breaks: ["OKTA-create/readable", "RFC7644-3.8/utf-8"],
  because: "the answer is made from the request; both rows read the name back before any update",
  decorate: replaceOperations(({ createUser }, { tables: { people } }) => ({
    createUser: async (context) => {
      const reply = await createUser(context);
      const id = isObject(reply.body) ? reply.body["id"] : undefined;
      const person = typeof id === "string" ? people.get(id) : undefined;
      const name = person?.attributes["name"];
      if (person === undefined || !isObject(name)) return reply;
      const attributes = { ...person.attributes, name: without(name, "familyName") };
      people.put({ ...person, attributes });
      return reply;
    },
  })),
};

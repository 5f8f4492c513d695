// A create that answers with the family name as sent, and stores its first letter.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const createAbbreviatesFamilyName: Fault = {
  name: "create-abbreviates-family-name",
  breaks: [
    "OKTA-create/readable",
    "OKTA-spec/07-created-by-id",
    "RFC7644-3.8/utf-8",
    "OKTA-reactivate/same-attributes",
    "RFC7643-2.3.8/any-order",
    "RFC7644-3.1/reflects-state",
  ],
  because: "the answer is made from the request; all three read the name back before any update",
  decorate: replaceOperations(({ createUser }, { tables: { people } }) => ({
    createUser: async (context) => {
      const reply = await createUser(context);
      const id = isObject(reply.body) ? reply.body["id"] : undefined;
      const person = typeof id === "string" ? people.get(id) : undefined;
      const name = person?.attributes["name"];
      if (person === undefined || !isObject(name)) return reply;
      const familyName = `${textAt(name, "familyName").slice(0, 1)}.`;
      const attributes = { ...person.attributes, name: { ...name, familyName } };
      people.put({ ...person, attributes });
      return reply;
    },
  })),
};

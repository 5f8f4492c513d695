// People who were changed a second after they were created, by nobody.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const createdIsModifiedToo: Fault = {
  name: "created-is-modified-too",
  breaks: ["RFC7643-3.1/last-modified-at-first"],
  because: "the row is written twice, the second time for the links to it",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) => {
      const reply = await createUser(context);
      const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
      const { people } = context.provider.tables;
      const person = people.get(id);
      const later = new Date(Date.parse(person?.created ?? "0") + 5);
      if (person) people.put({ ...person, lastModified: later.toISOString() });
      return reply;
    },
  })),
};

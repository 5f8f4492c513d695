// A PUT to an id that nobody has which creates somebody, under an id of the provider's own.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putCreatesPerson: Fault = {
  name: "put-creates-person",
  breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
  because: "PUT as HTTP has it in general, which RFC 7644 §3.5.1 rules out",
  decorate: replaceOperations(({ replaceUser }, { tables: { people }, nextId, now }) => ({
    replaceUser: async (context) => {
      if (people.get(context.path.id)) return replaceUser(context);
      const id = nextId();
      people.put({ id, attributes: {}, created: now(), lastModified: now() });
      try {
        return await replaceUser({ ...context, path: { id } });
      } catch (refusal) {
        people.delete(id);
        throw refusal;
      }
    },
  })),
};

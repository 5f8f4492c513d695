// A PUT to an id that nobody has which creates somebody, under an id of the provider's own.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putCreatesPerson: Fault = {
  name: "put-creates-person",
  breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.6/gone"],
  because: "PUT as HTTP has it in general, which RFC 7644 §3.5.1 rules out",
  decorate: replaceOperations(({ replaceUser }, { tables: { people }, nextId, now }) => ({
    replaceUser: (context) => {
      if (people.get(context.path.id)) return replaceUser(context);
      const id = nextId();
      people.put({ id, attributes: {}, created: now(), lastModified: now() });
      return replaceUser({ ...context, path: { id } });
    },
  })),
};

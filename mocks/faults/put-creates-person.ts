// A PUT to an id that nobody has which creates somebody with that id.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putCreatesPerson: Fault = {
  name: "put-creates-person",
  breaks: ["RFC7644-3.5.1/never-creates"],
  because: "PUT as HTTP has it in general, which RFC 7644 §3.5.1 rules out",
  decorate: replaceOperations(({ replaceUser }, { tables: { people }, now }) => ({
    replaceUser: (context) => {
      const { id } = context.path;
      if (!people.get(id)) {
        people.put({ id, attributes: {}, created: now(), lastModified: now() });
      }
      return replaceUser(context);
    },
  })),
};

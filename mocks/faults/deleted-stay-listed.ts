// People who can still be found once they were deleted.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import type { Person } from "../tables/user-table.ts";
import { replaceOperations } from "./replace-part.ts";

export const deletedStayListed: Fault = {
  name: "deleted-stay-listed",
  breaks: ["RFC7644-3.6/not-listed"],
  because: "they are marked, and queries do not look at the mark",
  decorate: (provider) => {
    const deleted = new Map<string, Person>();
    return replaceOperations(({ deleteUser, listUsers }) => ({
      deleteUser: async (context) => {
        const person = context.provider.tables.people.get(context.path.id);
        const reply = await deleteUser(context);
        if (person) deleted.set(person.id, person);
        return reply;
      },
      listUsers: async (context) => {
        const { people } = context.provider.tables;
        const sought = [...deleted.values()].filter(({ attributes }) =>
          context.query.filter?.includes(textAt(attributes, "userName")),
        );
        sought.forEach((person) => people.put(person));
        const reply = await listUsers(context);
        sought.forEach(({ id }) => people.delete(id));
        return reply;
      },
    }))(provider);
  },
};

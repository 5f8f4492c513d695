// A group that takes its members with it when it is deleted.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupDeleteDeactivatesMembers: Fault = {
  name: "group-delete-deactivates-members",
  breaks: ["OKTA-group/delete-leaves-people"],
  because: "a cascade that goes one table too far",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups, people } }) => ({
    deleteGroup: (context) => {
      for (const id of groups.get(context.path.id)?.memberIds ?? []) {
        const person = people.get(id);
        if (person) people.put({ ...person, attributes: { ...person.attributes, active: false } });
      }
      return deleteGroup(context);
    },
  })),
};

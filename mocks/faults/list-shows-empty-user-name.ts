// Pages of all people in which some have an empty userName.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { seeded } from "../seed.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listShowsEmptyUserName: Fault = {
  name: "list-shows-empty-user-name",
  breaks: ["RFC7643-4.1.1/user-name", "OKTA-spec/01-first-user"],
  because: "people of the directory who have no account",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter !== undefined) return reply;
      return changeListed(reply, (person) =>
        textAt(person, "userName") === seeded.preexisting.userName
          ? { ...person, userName: "" }
          : person,
      );
    },
  })),
};

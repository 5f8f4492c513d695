// Lists in which a person has two primary telephone numbers.
import type { Fault } from "../fault.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listShowsTwoPrimaries: Fault = {
  name: "list-shows-two-primaries",
  breaks: ["RFC7643-2.4/primary-once"],
  because: "each type has a primary of its own in the directory behind it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (person) => ({
        ...person,
        phoneNumbers: [
          { value: "tel:+44-161-4960000", type: "work", primary: true },
          { value: "tel:+44-7700-900000", type: "mobile", primary: true },
        ],
      })),
  })),
};

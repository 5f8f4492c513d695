// Lists in which primary is the text "true".
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listShowsPrimaryAsText: Fault = {
  name: "list-shows-primary-as-text",
  breaks: ["RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
  because: "Entra's habit given back; the contract has the type of primary too",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (person) => {
        const { emails } = person;
        if (!Array.isArray(emails)) return person;
        const texts = emails.map((email) =>
          isObject(email) ? { ...email, primary: "true" } : email,
        );
        return { ...person, emails: texts };
      }),
  })),
};

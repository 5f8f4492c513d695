// An externalId shown in small letters.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const uidReadInLowerCase: Fault = {
  name: "uid-read-in-lower-case",
  breaks: ["RFC7643-7/case-exact-preserved"],
  because: "a column of identifiers, kept in one form",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: async (context) =>
      changeBody(await getUser(context), (person) => {
        const externalId = textAt(person, "externalId");
        return externalId === "" ? person : { ...person, externalId: externalId.toLowerCase() };
      }),
  })),
};

// Lists in which a boolean of Interact's extension is a text.
import type { Fault } from "../fault.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { changeExtension } from "./change-extension.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listShowsOmitFromSearchAsText: Fault = {
  name: "list-shows-omit-from-search-as-text",
  breaks: ["INTERACT-extension/attribute-type"],
  because: "additional fields are texts, all of them",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (person) =>
        changeExtension(person, INTERACT_USER_URN, (extension) => ({
          ...extension,
          omitFromSearch: "False",
        })),
      ),
  })),
};

// A PATCH that empties location, carried out.
import type { Fault } from "../fault.ts";
import { without } from "../attribute-access.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchEmptiesLocation: Fault = {
  name: "patch-empties-location",
  breaks: ["INTERACT-location/emptied-by-patch"],
  because: "the column takes an empty text, and only the form asks for more",
  decorate: replaceOperations(({ patchUser }, { tables }) => ({
    patchUser: async (context) => {
      const person = tables.people.get(context.path.id);
      if (!person || !empties(context.body)) return patchUser(context);
      const attributes = changeExtension(person.attributes, INTERACT_USER_URN, (extension) =>
        without(extension, "location"),
      );
      tables.people.put({ ...person, attributes });
      return { status: 204, headers: {} };
    },
  })),
};

function empties(body: unknown): boolean {
  return /:location","value":""/.test(JSON.stringify(body ?? null));
}

// A create that is refused for its location, after the person was stored.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { giveLocation } from "./give-location.ts";
import { replaceOperations } from "./replace-part.ts";

export const refusedCreateLeavesPerson: Fault = {
  name: "refused-create-leaves-person",
  breaks: ["INTERACT-location/nothing-created"],
  because:
    "the directory's account is made first, the intranet's profile second, in no transaction",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        if (error instanceof ScimError && error.attribute === "location") {
          await createUser({ ...context, body: giveLocation(context.body) });
        }
        throw error;
      }
    },
  })),
};

// A create without location answered with 500, though in the documented words.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const missingLocationIsServerError: Fault = {
  name: "missing-location-is-server-error",
  breaks: [
    "INTERACT-location/required-on-create",
    "INTERACT-location/empty-refused",
    "INTERACT-location/wrong-type-refused",
    "INTERACT-location/only-in-extension",
  ],
  because: "Okta tries a 500 again, and an administrator looks for an outage",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        if (!(error instanceof ScimError) || error.attribute !== "location") throw error;
        throw new ScimError({ status: 500, detail: error.detail });
      }
    },
  })),
};

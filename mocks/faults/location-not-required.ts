// A create without location that is taken, with a location of the provider's own choice.
import type { Fault } from "../fault.ts";
import { giveLocation } from "./give-location.ts";
import { replaceOperations } from "./replace-part.ts";

export const locationNotRequired: Fault = {
  name: "location-not-required",
  breaks: [
    "INTERACT-location/required-on-create",
    "INTERACT-location/nothing-created",
    "INTERACT-location/only-in-extension",
  ],
  because: "head office is where everybody begins",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => createUser({ ...context, body: giveLocation(context.body) }),
  })),
};

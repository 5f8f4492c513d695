// A location taken from outside the extension.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { giveLocation } from "./give-location.ts";
import { replaceOperations } from "./replace-part.ts";

export const locationFoundAnywhere: Fault = {
  name: "location-found-anywhere",
  breaks: ["INTERACT-location/only-in-extension"],
  because: "attributes are sought by name, wherever they stand",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      const isOutside = isObject(body) && typeof body["location"] === "string";
      return createUser(isOutside ? { ...context, body: giveLocation(body) } : context);
    },
  })),
};

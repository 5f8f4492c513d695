// A create whose location is a number or a list, which is taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const locationTurnedIntoText: Fault = {
  name: "location-turned-into-text",
  breaks: ["INTERACT-location/wrong-type-refused"],
  because: "whatever comes is turned into text",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, ({ location, ...others }) =>
        location === undefined || location === null
          ? others
          : { ...others, location: typeof location === "string" ? location : "text" },
      );
      return createUser({ ...context, body: given });
    },
  })),
};

// A create with an empty location that is taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const emptyLocationTaken: Fault = {
  name: "empty-location-taken",
  breaks: ["INTERACT-location/empty-refused"],
  because: "what is there is not missing",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) =>
        extension["location"] === "" ? { ...extension, location: "(none)" } : extension,
      );
      return createUser({ ...context, body: given });
    },
  })),
};

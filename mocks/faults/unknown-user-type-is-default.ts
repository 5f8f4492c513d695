// A create with a user type that there is not, taken for the default.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

const known = new Set(["Power User", "Intranet User", "Non Intranet User"]);

export const unknownUserTypeIsDefault: Fault = {
  name: "unknown-user-type-is-default",
  breaks: ["INTERACT-user-type/unknown-refused"],
  because: "what is not known is the default",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      const type = isObject(body) ? body["userType"] : undefined;
      const isKnown = typeof type !== "string" || known.has(type);
      return createUser(
        isObject(body) && !isKnown ? { ...context, body: { ...body, userType: null } } : context,
      );
    },
  })),
};

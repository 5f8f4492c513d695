// A create that knows userName in this spelling only.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const createMindsCaseOfNames: Fault = {
  name: "create-minds-case-of-names",
  breaks: ["RFC7643-2.1/names-in-any-case"],
  because: "members of an object, by their name",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (isObject(body) && "USERNAME" in body) {
        throw badRequest("invalidValue", "Missing attribute userName", "userName");
      }
      return createUser(context);
    },
  })),
};

// Providers that are wrong about names: what turns the rows of rfc7643/names red.

import type { Fault } from "../../fault.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A create that knows userName in this spelling only. */
export const createMindsCaseOfNames: Fault = {
  name: "create-minds-case-of-names",
  breaks: ["RFC7643-2.1/names-in-any-case"],
  clause: "a user",
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

/** A PATCH to a userName that somebody else has, carried out. */
export const patchTakesAnotherName: Fault = {
  name: "patch-takes-another-name",
  breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
  clause: "is refused",
  at: ["PATCH User"],
  because: "uniqueness is checked for whole resources only",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return patchUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

/** A PUT to a userName that somebody else has, carried out. */
export const putTakesAnotherName: Fault = {
  name: "put-takes-another-name",
  breaks: [
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.12/update-uniqueness",
    "RFC7643-4.1.1/user-name-unique-on-patch",
  ],
  clause: {
    "RFC7643-4.1.1/user-name-unique-on-replace": "is refused",
    "RFC7644-3.12/update-uniqueness": "409 or 400",
  },
  at: ["PUT User"],
  because: "uniqueness is checked on create only; a refusal that does not come has no scimType",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return replaceUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

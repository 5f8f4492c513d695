// A PUT without loginType that is taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const putWithoutLoginTypeTaken: Fault = {
  name: "put-without-login-type-taken",
  breaks: ["INTERACT-login-type/required-on-update"],
  because: "the old value stays, as that of any other attribute does",
  contract: "field-mapping",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return replaceUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => ({
        loginType: "SAML",
        ...extension,
      }));
      return replaceUser({ ...context, body: given });
    },
  })),
};

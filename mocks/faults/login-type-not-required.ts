// A create without loginType that is taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const loginTypeNotRequired: Fault = {
  name: "login-type-not-required",
  breaks: ["INTERACT-login-type/required-on-create"],
  because: "whoever is told nothing logs in by SAML",
  contract: "field-mapping",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) =>
        (extension["loginType"] ?? "") === "" ? { ...extension, loginType: "SAML" } : extension,
      );
      return createUser({ ...context, body: given });
    },
  })),
};

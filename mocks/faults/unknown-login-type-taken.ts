// A loginType that nobody knows, taken for another.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const unknownLoginTypeTaken: Fault = {
  name: "unknown-login-type-taken",
  breaks: ["INTERACT-login-type/unknown-refused"],
  because: "what is not known is the default",
  contract: "field-mapping",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) =>
        extension["loginType"] === "OIDC" ? { ...extension, loginType: "SAML" } : extension,
      );
      return createUser({ ...context, body: given });
    },
  })),
};

// Shared by faults that put a loginType in place of the one in a create.

import type { Provider } from "../provider.ts";
import { isObject } from "../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param isReplaced gets the loginType of the request; if it returns true, the user gets SAML */
export function createWithLoginType(
  isReplaced: (loginType: unknown) => boolean,
): (provider: Provider) => Provider {
  return replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) =>
        isReplaced(extension["loginType"]) ? { ...extension, loginType: "SAML" } : extension,
      );
      return createUser({ ...context, body: given });
    },
  }));
}

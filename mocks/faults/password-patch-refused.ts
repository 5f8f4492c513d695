// A PATCH of a password refused.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const passwordPatchRefused: Fault = {
  name: "password-patch-refused",
  breaks: ["OKTA-password/accepted"],
  because: "people log in by SAML, and nobody has a password here",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      if (!context.rawBody.includes('"password"')) return patchUser(context);
      throw new ScimError({ status: 403, detail: "Passwords can't be changed" });
    },
  })),
};

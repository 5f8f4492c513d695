// A PUT with a password refused, though changePassword is declared.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const passwordRefusedInPut: Fault = {
  name: "password-refused-in-put",
  breaks: ["RFC7643-5/change-password-works"],
  because: "people log in by SAML, and nobody has a password here",
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: (context) => {
      const isChange = context.rawBody.includes('"password"');
      if (!isChange || tables.people.get(context.path.id) === undefined)
        return replaceUser(context);
      throw new ScimError({ status: 403, detail: "Passwords can't be changed" });
    },
  })),
};

// An id too long for the database's integers answered with 500 instead of 404.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const longIdIsServerError: Fault = {
  name: "long-id-is-server-error",
  breaks: ["OKTA-read/unknown-id", "OKTA-spec/04-unknown-id", "OKTA-spec/12-unknown-number"],
  because: "ids are parsed as 32-bit numbers before anybody is looked for",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      if (!(Number(context.path.id) > 2_147_483_647)) return getUser(context);
      throw new ScimError({ status: 500, detail: "Value was too large for an Int32" });
    },
  })),
};

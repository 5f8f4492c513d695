// A list refused to who accepts application/scim+json and says no charset.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const scimJsonWithoutCharsetRefused: Fault = {
  name: "scim-json-without-charset-refused",
  breaks: ["RFC7644-3.8/accept-scim-json"],
  because: "negotiation that was tried with one client",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { accept, "accept-charset": charset } = context.headers;
      if (accept !== "application/scim+json" || charset !== undefined) return listUsers(context);
      throw new ScimError({ status: 406, detail: "Only UTF-8 is spoken here" });
    },
  })),
};

// A create with an e-mail address that somebody has, answered with 500.
import type { Fault } from "../fault.ts";
import { textAt } from "../attribute-access.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const sharedEMailIsServerError: Fault = {
  name: "shared-e-mail-is-server-error",
  breaks: ["INTERACT-dedupe/shared-e-mail"],
  because: "a constraint of the database that nothing catches",
  decorate: replaceOperations(({ createUser }, { tables: { people } }) => ({
    createUser: (context) => {
      const { body } = context;
      const emails = isObject(body) && Array.isArray(body["emails"]) ? body["emails"] : [];
      const isShared = emails.some(
        (email) => isObject(email) && people.idsByEmail(textAt(email, "value")).length > 0,
      );
      const isTaken = isObject(body) && people.idsByUserName(textAt(body, "userName")).length > 0;
      if (!isShared || isTaken) return createUser(context);
      throw new ScimError({ status: 500, detail: "The e-mail address is not unique" });
    },
  })),
};

// A create refused whose externalId somebody has.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const externalIdUnique: Fault = {
  name: "external-id-unique",
  breaks: ["RFC7643-3.1/external-id-need-not-be-unique"],
  because: "the column has a constraint",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const uid = isObject(context.body) ? textAt(context.body, "externalId") : "";
      if (uid === "" || context.provider.tables.people.idsByUid(uid).length === 0) {
        return createUser(context);
      }
      throw new ScimError({ status: 409, scimType: "uniqueness", detail: "externalId is taken" });
    },
  })),
};

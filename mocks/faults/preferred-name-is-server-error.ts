// A PUT with a preferredName answered with 500.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const preferredNameIsServerError: Fault = {
  name: "preferred-name-is-server-error",
  breaks: ["INTERACT-preferred-name/no-crash"],
  because: "a column that is not there",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const extension = isObject(context.body) ? context.body[INTERACT_USER_URN] : undefined;
      if (!isObject(extension) || extension["preferredName"] === undefined)
        return replaceUser(context);
      throw new ScimError({ status: 500, detail: "There is no column preferredName" });
    },
  })),
};

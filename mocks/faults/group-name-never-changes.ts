// A rename that is answered as if it had been done, and is not.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupNameNeverChanges: Fault = {
  name: "group-name-never-changes",
  breaks: ["OKTA-group/renamed"],
  because: "the name is the key under which the group's rights are kept",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "displayName") } : operation;
    }),
  ),
};

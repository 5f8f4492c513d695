// A rename that takes every member out of the group.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupRenameEmpties: Fault = {
  name: "group-rename-empties",
  breaks: ["OKTA-group/renamed", "OKTA-group/link-keeps-members"],
  because: "a replace without a path is taken for a PUT; linking renames first",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: { members: [], ...value } } : operation;
    }),
  ),
};

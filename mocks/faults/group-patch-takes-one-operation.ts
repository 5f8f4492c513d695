// A PATCH of a group refused that has more than one operation.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupPatchTakesOneOperation: Fault = {
  name: "group-patch-takes-one-operation",
  breaks: [
    "OKTA-group/change-accepted",
    "OKTA-group/remove-one",
    "OKTA-group/add-appends",
    "OKTA-group/hundred-changes",
  ],
  because: "the requests of all four have several",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length > 1) throw badRequest("invalidSyntax", "One operation at a time");
    return sent;
  }),
};

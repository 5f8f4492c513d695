// A rename refused because the group's own id stands beside the name.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupRenameRefusesId: Fault = {
  name: "group-rename-refuses-id",
  breaks: [
    "OKTA-group/rename-accepted",
    "OKTA-group/renamed",
    "OKTA-group/link-keeps-members",
    "OKTA-group/push-now-pathless",
  ],
  because: "the value of each of these requests holds the id",
  decorate: rereadGroupPatch((sent) => {
    if (sent.every(({ value }) => !isObject(value) || value["id"] === undefined)) return sent;
    throw badRequest("mutability", "The attribute id is readOnly", "id");
  }),
};

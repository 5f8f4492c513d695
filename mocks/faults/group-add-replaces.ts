// An add to a group that puts the members in the place of those who are there.
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupAddReplaces: Fault = {
  name: "group-add-replaces",
  breaks: [
    "OKTA-group/add-appends",
    "OKTA-group/remove-one",
    "OKTA-group/hundred-changes",
    "OKTA-group/link-keeps-members",
    "OKTA-race/memberships",
    "RFC7644-3.5.2.1/appends",
  ],
  because: "whoever was there before the add is gone, whatever the request was about",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["op"] === "add" ? { ...operation, op: "replace" } : operation,
    ),
  ),
};

// A removal refused of somebody who isn't in the group.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { memberIds, rereadGroupPatch } from "./reread-group-patch.ts";

export const groupRemovalOfNobodyRefused: Fault = {
  name: "group-removal-of-nobody-refused",
  breaks: ["OKTA-group/remove-of-nobody", "RFC7644-3.5.2.2/absent-member"],
  because: "RFC 7644 §3.5.2.3 asks for noTarget where a replace finds nothing; a removal isn't one",
  decorate: rereadGroupPatch((sent, group) => {
    const [first] = sent;
    const path = typeof first?.["path"] === "string" ? first["path"] : "";
    const [, id] = /^members\[value eq "(.+)"\]$/.exec(path) ?? [];
    if (id === undefined || memberIds(group["members"]).includes(id)) return sent;
    throw badRequest("noTarget", "Nobody matches the filter", "members");
  }),
};

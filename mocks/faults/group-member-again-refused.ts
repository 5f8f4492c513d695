// An add refused whose members are in the group already.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { memberIds, rereadGroupPatch } from "./reread-group-patch.ts";

export const groupMemberAgainRefused: Fault = {
  name: "group-member-again-refused",
  breaks: ["OKTA-group/same-members-again", "RFC7644-3.5.2.1/already-there"],
  because: "a row of the membership table is there already, and the constraint's error gets out",
  decorate: rereadGroupPatch((sent, group) => {
    const present = memberIds(group["members"]);
    const again = sent
      .filter(({ op }) => op === "add")
      .flatMap(({ value }) => memberIds(value))
      .filter((id) => present.includes(id));
    if (again.length === 0) return sent;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail: "Already a member" });
  }),
};

// An add to a group refused because of one member whom nobody knows.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { memberIds, rereadGroupPatch } from "./reread-group-patch.ts";

export const unknownMemberRefused: Fault = {
  name: "unknown-member-refused",
  breaks: ["OKTA-group/unknown-member"],
  because: "a foreign key; Okta takes 400 as final, and the others never get in",
  decorate: rereadGroupPatch((sent, _group, { tables: { people } }) => {
    const added = sent.flatMap(({ value }) => memberIds(value));
    const unknown = added.find((id) => people.get(id) === undefined);
    if (unknown === undefined) return sent;
    throw badRequest("invalidValue", `Nobody has the id ${unknown}`, "members");
  }),
};

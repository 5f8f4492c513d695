// A member refused whose display is null.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const memberDisplayNullRefused: Fault = {
  name: "member-display-null-refused",
  breaks: ["OKTA-group/display-null"],
  because: "a validation that knows texts only",
  decorate: rereadGroupPatch((sent) => {
    const added = sent.flatMap(({ value }) => (Array.isArray(value) ? value : []));
    if (added.every((member) => !isObject(member) || member["display"] !== null)) return sent;
    throw badRequest("invalidValue", "display is no string", "members.display");
  }),
};

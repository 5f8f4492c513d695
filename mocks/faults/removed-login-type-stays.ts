// A PATCH that removes loginType, acknowledged without effect.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { nothing, rereadPersonPatch } from "./reread-person-patch.ts";

export const removedLoginTypeStays: Fault = {
  name: "removed-login-type-stays",
  breaks: ["INTERACT-login-type/not-removable"],
  because: "nothing is removed, and nothing said",
  contract: "field-mapping",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" && /:loginType$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};

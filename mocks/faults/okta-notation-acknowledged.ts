// A PATCH whose path is an external name of Okta's, acknowledged without effect.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { nothing, rereadPersonPatch } from "./reread-person-patch.ts";

export const oktaNotationAcknowledged: Fault = {
  name: "okta-notation-acknowledged",
  breaks: ["INTERACT-phones/okta-notation-refused"],
  because: "what is not understood changes nothing",
  decorate: rereadPersonPatch((sent) => (textAt(sent, "path").includes("^[") ? nothing : sent)),
};

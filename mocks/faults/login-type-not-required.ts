// A create without loginType that is taken.
import type { Fault } from "../fault.ts";
import { createWithLoginType } from "./create-with-login-type.ts";

export const loginTypeNotRequired: Fault = {
  name: "login-type-not-required",
  breaks: ["INTERACT-login-type/required-on-create"],
  because: "whoever is told nothing logs in by SAML",
  contract: "field-mapping",
  decorate: createWithLoginType((loginType) => (loginType ?? "") === ""),
};

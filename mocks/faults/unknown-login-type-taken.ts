// A loginType that nobody knows, taken for another.
import type { Fault } from "../fault.ts";
import { createWithLoginType } from "./create-with-login-type.ts";

export const unknownLoginTypeTaken: Fault = {
  name: "unknown-login-type-taken",
  breaks: ["INTERACT-login-type/unknown-refused"],
  because: "what is not known is the default",
  contract: "field-mapping",
  decorate: createWithLoginType((loginType) => loginType === "OIDC"),
};

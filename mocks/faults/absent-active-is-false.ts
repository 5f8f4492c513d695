// A PUT without active that makes the person inactive.
import type { Fault } from "../fault.ts";
import { memberOf } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const absentActiveIsFalse: Fault = {
  name: "absent-active-is-false",
  breaks: ["OKTA-update/active-absent"],
  because: "a boolean that isn't there is false in many a language",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      return memberOf(sent, "active") === undefined ? { ...retained, active: false } : retained;
    },
  })),
};

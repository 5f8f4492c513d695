// A deactivation of somebody inactive refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const secondDeactivationRefused: Fault = {
  name: "second-deactivation-refused",
  breaks: ["OKTA-deactivate/twice"],
  because: "a state machine without an arrow from a state to itself",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== false) return patched;
      throw badRequest("invalidValue", "The person is inactive already", "active");
    },
  })),
};

// A reactivation refused: whoever is inactive stays so.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const reactivationRefused: Fault = {
  name: "reactivation-refused",
  breaks: [
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
    "OKTA-reactivate/same-attributes",
  ],
  because: "people come back in the administrator's pages only; who didn't is nobody of before",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== true) return patched;
      throw new ScimError({ status: 403, detail: "An archived person can't be activated" });
    },
  })),
};

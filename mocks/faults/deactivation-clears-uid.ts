// A deactivation that takes the UID away.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const deactivationClearsUid: Fault = {
  name: "deactivation-clears-uid",
  breaks: ["OKTA-deactivate/changes-nothing-else", "OKTA-reactivate/same-attributes"],
  because: "the UID of a leaver is set free for the next one",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      return patched["active"] === false ? without(patched, "externalId") : patched;
    },
  })),
};

// A PATCH of a group refused that has more than fifty operations.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupPatchLimitedToFifty: Fault = {
  name: "group-patch-limited-to-fifty",
  breaks: ["OKTA-group/hundred-changes"],
  because: "a limit that fits the administrator's pages",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length <= 50) return sent;
    throw new ScimError({ status: 413, detail: "A PATCH has 50 operations at most" });
  }),
};

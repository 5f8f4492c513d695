// A PATCH refused whose operation has no path.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject, memberOf } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const patchNeedsPath: Fault = {
  name: "patch-needs-path",
  breaks: [
    "OKTA-deactivate/pathless-replace",
    "OKTA-deactivate/takes-effect",
    "OKTA-password/accepted",
    "OKTA-group/rename-accepted",
    "OKTA-group/renamed",
    "OKTA-group/push-now-pathless",
    "OKTA-group/link-keeps-members",
    "RFC7644-3.5.2.1/pathless",
    "RFC7644-3.5.2.3/pathless",
  ],
  because:
    "written for Entra, which always sends a path; Okta leaves it out for people and for a group's name",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      if (Array.isArray(operations) && operations.some(isPathless)) {
        throw badRequest("invalidPath", "Missing attribute path", "path");
      }
      return applyPatch(resource, operations, type);
    },
  })),
};

function isPathless(operation: Json): boolean {
  return isObject(operation) && memberOf(operation, "path") === undefined;
}

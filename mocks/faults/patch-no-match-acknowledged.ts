// A replace of a value that is not there, acknowledged.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const patchNoMatchAcknowledged: Fault = {
  name: "patch-no-match-acknowledged",
  breaks: ["RFC7644-3.5.2.3/no-match"],
  because: "an UPDATE of no rows is no error",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      try {
        return applyPatch(resource, operations, type);
      } catch (error) {
        if (error instanceof ScimError && error.detail.includes("matches the path"))
          return resource;
        throw error;
      }
    },
  })),
};

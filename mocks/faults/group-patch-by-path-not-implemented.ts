// A PATCH of a group by path, answered with 501.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupPatchByPathNotImplemented: Fault = {
  name: "group-patch-by-path-not-implemented",
  breaks: ["RFC7644-3.5/patch"],
  because: "groups were made for a client that leaves the path out",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: (context) => {
      if (context.rawBody.includes('"path":"displayName"')) {
        throw new ScimError({ status: 501, detail: "Groups take no PATCH by path" });
      }
      return patchGroup(context);
    },
  })),
};

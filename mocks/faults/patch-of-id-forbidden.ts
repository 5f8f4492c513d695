// A PATCH of the id, refused with 403.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchOfIdForbidden: Fault = {
  name: "patch-of-id-forbidden",
  breaks: ["RFC7644-3.12/patch-mutability"],
  because: "read-only attributes are seen as a matter of rights",
  decorate: rereadPersonPatch((sent) => {
    if (sent["op"] !== "replace" || sent["path"] !== "id") return sent;
    throw new ScimError({ status: 403, detail: "Attribute id can't be written" });
  }),
};

// A PATCH of the id, acknowledged and not done.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchOfIdAcknowledged: Fault = {
  name: "patch-of-id-acknowledged",
  breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
  because:
    "what is read-only is passed over, as in a PUT; a refusal that does not come has no scimType",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "replace" && sent["path"] === "id" ? nothing : sent,
  ),
};

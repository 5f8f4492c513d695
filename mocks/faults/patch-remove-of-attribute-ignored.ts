// A remove of a whole attribute, acknowledged and not done.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchRemoveOfAttributeIgnored: Fault = {
  name: "patch-remove-of-attribute-ignored",
  breaks: ["RFC7644-3.5.2.2/single-value"],
  because: "only elements of lists can be removed",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === "title" ? nothing : sent,
  ),
};

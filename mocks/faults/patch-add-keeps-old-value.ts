// An add to an attribute that has a value already, passed over.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchAddKeepsOldValue: Fault = {
  name: "patch-add-keeps-old-value",
  breaks: ["RFC7644-3.5.2.1/single-value"],
  because: "add is taken to mean: where there is none yet",
  decorate: rereadPersonPatch((sent, person) =>
    sent["op"] === "add" && typeof person[textAt(sent, "path")] === "string" ? nothing : sent,
  ),
};

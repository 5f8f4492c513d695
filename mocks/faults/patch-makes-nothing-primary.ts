// A PATCH of primary, acknowledged and not done.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchMakesNothingPrimary: Fault = {
  name: "patch-makes-nothing-primary",
  breaks: ["RFC7644-3.5.2/primary-moves"],
  because: "the order of addresses decides which is primary",
  decorate: rereadPersonPatch((sent) =>
    textAt(sent, "path").endsWith(".primary") ? nothing : sent,
  ),
};

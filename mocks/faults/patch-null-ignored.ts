// A replace by null, passed over.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchNullIgnored: Fault = {
  name: "patch-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
  because: "whatever is null is skipped before the update is written",
  decorate: rereadPersonPatch((sent) => (sent["value"] === null ? nothing : sent)),
};

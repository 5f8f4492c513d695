// A remove without a path, acknowledged.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchRemoveNeedsNoPath: Fault = {
  name: "patch-remove-needs-no-path",
  breaks: ["RFC7644-3.5.2.2/no-path"],
  because: "there is nothing to do, so nothing is done",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === undefined ? nothing : sent,
  ),
};

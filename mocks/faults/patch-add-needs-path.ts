// An add without a path, passed over.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchAddNeedsPath: Fault = {
  name: "patch-add-needs-path",
  breaks: ["RFC7644-3.5.2.1/pathless"],
  because: "only replace was tried without one, since that is what Okta sends",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "add" && sent["path"] === undefined ? nothing : sent,
  ),
};

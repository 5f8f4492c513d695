// A replace of a list that adds to it.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchReplaceAppends: Fault = {
  name: "patch-replace-appends",
  breaks: ["RFC7644-3.5.2.3/all-values"],
  because: "lists are merged, whatever the operation",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "replace" && Array.isArray(sent["value"]) ? { ...sent, op: "add" } : sent,
  ),
};

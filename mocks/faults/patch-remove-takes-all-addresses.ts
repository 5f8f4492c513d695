// A remove of one address that takes them all.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchRemoveTakesAllAddresses: Fault = {
  name: "patch-remove-takes-all-addresses",
  breaks: ["RFC7644-3.5.2.2/by-sub-attribute"],
  because: "what stands in brackets is cut off",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" ? { ...sent, path: textAt(sent, "path").replace(/\[.*\]/, "") } : sent,
  ),
};

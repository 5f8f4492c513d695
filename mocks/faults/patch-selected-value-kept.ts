// A replace of one value of a list as a whole, acknowledged and not done.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchSelectedValueKept: Fault = {
  name: "patch-selected-value-kept",
  breaks: ["RFC7644-3.5.2.3/matching-values"],
  because: "a path that ends in a bracket was never thought of",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "replace" && textAt(sent, "path").endsWith("]") ? nothing : sent,
  ),
};

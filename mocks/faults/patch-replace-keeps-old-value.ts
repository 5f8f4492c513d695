// A replace by path of a text that is there already, passed over.
import type { Fault } from "../fault.ts";
import type { JsonObject } from "../../src/scim/resource.ts";
import { rereadPersonPatch, nothing } from "./reread-person-patch.ts";

export const patchReplaceKeepsOldValue: Fault = {
  name: "patch-replace-keeps-old-value",
  breaks: ["RFC7644-3.5.2.3/single-value"],
  because: "the change is compared with a cached copy",
  decorate: rereadPersonPatch((sent, person) =>
    isTitle(sent) && typeof person["title"] === "string" ? nothing : sent,
  ),
};

function isTitle({ op, path, value }: JsonObject): boolean {
  return op === "replace" && path === "title" && typeof value === "string";
}

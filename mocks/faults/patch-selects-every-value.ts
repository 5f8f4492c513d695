// A replace of one value of a list that reaches all of them.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchSelectsEveryValue: Fault = {
  name: "patch-selects-every-value",
  breaks: ["RFC7644-3.5.2.3/matching-sub-attribute", "RFC7644-3.5.2.3/no-match"],
  because: "what stands in brackets is cut off, so everything matches, and nothing fails",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "replace" ? { ...sent, path: widened(sent["path"]) } : sent,
  ),
};

function widened(path: Json | undefined): Json {
  return typeof path === "string" ? path.replace(/\[.*\]\.value$/, ".value") : (path ?? null);
}

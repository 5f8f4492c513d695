// An unknown op, taken for replace.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const unknownOpIsReplace: Fault = {
  name: "unknown-op-is-replace",
  breaks: ["RFC7644-3.5.2/unknown-op"],
  because: "the last branch of three has no condition",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "move" ? { ...sent, op: "replace" } : sent,
  ),
};

// A PATCH that takes whatever text for a boolean.
import type { Fault } from "../fault.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchReadsAnyTextAsFalse: Fault = {
  name: "patch-reads-any-text-as-false",
  breaks: ["RFC7644-3.5.2/wrong-type-refused"],
  because: "a text is false unless it says true",
  decorate: rereadPersonPatch((sent) =>
    sent["value"] === "sometimes" ? { ...sent, value: false } : sent,
  ),
};

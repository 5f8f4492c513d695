// A PATCH whose operations are carried out from last to first.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const patchInReverse: Fault = {
  name: "patch-in-reverse",
  breaks: ["RFC7644-3.5.2/sequential"],
  because: "they are pushed on a stack and popped",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      return applyPatch(resource, isRead ? operations.toReversed() : operations, type);
    },
  })),
};

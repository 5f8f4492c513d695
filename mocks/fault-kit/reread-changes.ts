// Misreads each text that a PUT of a user or a PATCH of a group sends.
import type { Decorate } from "../fault.ts";
import { replaceOperations } from "../replace-part.ts";
import { changeTexts } from "./change-texts.ts";

/** @param read gives the text to read instead */
export function rereadChanges(read: (text: string) => string): Decorate {
  return replaceOperations(({ replaceUser, patchGroup }) => ({
    replaceUser: (context) =>
      replaceUser({ ...context, body: context.body && changeTexts(context.body, read) }),
    patchGroup: (context) =>
      patchGroup({ ...context, body: context.body && changeTexts(context.body, read) }),
  }));
}

// A PATCH of the nickname that takes the title away.
import type { Fault } from "../fault.ts";
import { without } from "../attribute-access.ts";
import { afterPatch } from "./after-patch.ts";

export const nicknamePatchClearsTitle: Fault = {
  name: "nickname-patch-clears-title",
  breaks: ["INTERACT-blank/patch-keeps"],
  because: "a form that writes all its fields",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.attributes["nickName"] === after.attributes["nickName"]) return;
    tables.people.put({ ...after, attributes: without(after.attributes, "title") });
  }),
};

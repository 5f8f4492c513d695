// A replace by path refused whose attribute has no value yet.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchReplaceNeedsOldValue: Fault = {
  name: "patch-replace-needs-old-value",
  breaks: ["RFC7644-3.5.2.3/absent-attribute"],
  because: "a replace is an UPDATE of one row, and no row is there",
  decorate: rereadPersonPatch((sent, person) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "replace" || path !== "title" || person[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

// An add refused whose attribute has no value yet.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchAddNeedsOldValue: Fault = {
  name: "patch-add-needs-old-value",
  breaks: ["RFC7644-3.5.2.1/absent-attribute", "RFC7644-3.5.2/extension-path"],
  because:
    "add and replace share a function that looks the old value up; a full name is no old value either",
  decorate: rereadPersonPatch((sent, person) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "add" || path === "" || person[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

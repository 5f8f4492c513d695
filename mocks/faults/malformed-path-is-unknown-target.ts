// A path that is none, refused with noTarget.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const malformedPathIsUnknownTarget: Fault = {
  name: "malformed-path-is-unknown-target",
  breaks: ["RFC7644-3.12/invalid-path"],
  because: "whatever can not be looked up is not there",
  decorate: rereadPersonPatch((sent) => {
    const path = textAt(sent, "path");
    if (!path.includes("..")) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

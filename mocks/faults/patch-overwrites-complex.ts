// An object that a PATCH gives a complex attribute, in the place of what it had.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const patchOverwritesComplex: Fault = {
  name: "patch-overwrites-complex",
  breaks: ["RFC7644-3.5.2.1/complex-merges", "RFC7644-3.5.2.3/complex"],
  because: "the object is stored as it comes, for add and replace alike",
  decorate: rereadPersonPatch((sent) =>
    sent["path"] === "name" && isObject(sent["value"])
      ? { ...sent, op: "replace", value: { familyName: null, ...sent["value"] } }
      : sent,
  ),
};

// A PATCH that gives somebody an extension and leaves schemas as they were.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const patchLeavesSchemasAlone: Fault = {
  name: "patch-leaves-schemas-alone",
  breaks: ["RFC7644-3.5.2/extension-path"],
  because: "schemas is written once, on create",
  decorate: afterPatch((before, after, { tables }) => {
    const { schemas } = before.attributes;
    if (schemas === undefined) return;
    tables.people.put({ ...after, attributes: { ...after.attributes, schemas } });
  }),
};

// A PATCH of a person that is answered as if it had been done, and is not.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const patchNotKept: Fault = {
  name: "patch-not-kept",
  breaks: ["OKTA-deactivate/takes-effect"],
  because: "leavers keep their access, and Okta shows success",
  decorate: afterPatch((before, _after, { tables }) => tables.people.put(before)),
};

// A PATCH of a person that is answered as if it had been done, and is not.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const patchNotKept: Fault = {
  name: "patch-not-kept",
  breaks: [
    "OKTA-deactivate/takes-effect",
    "RFC7643-2.5/null-unassigns-by-patch",
    "RFC7644-3.5.2.3/pathless",
    "RFC7644-3.5.2.3/single-value",
    "RFC7644-3.5.2.3/complex",
    "RFC7644-3.5.2.3/matching-values",
    "RFC7644-3.5.2.3/matching-sub-attribute",
    "RFC7644-3.5.2.3/all-values",
    "RFC7644-3.5.2.1/single-value",
    "RFC7644-3.5.2.1/complex-merges",
    "RFC7644-3.5.2.1/pathless",
    "RFC7644-3.5.2.2/single-value",
    "RFC7644-3.5.2.2/by-sub-attribute",
    "RFC7644-3.5.2/sequential",
    "RFC7644-3.5.2/extension-path",
    "RFC7644-3.5.2/primary-moves",
    "RFC7643-5/features-work",
    "INTERACT-manager/removed",
  ],
  because: "leavers keep their access, and Okta shows success; whatever a PATCH is for is not done",
  decorate: afterPatch((before, _after, { tables }) => tables.people.put(before)),
};

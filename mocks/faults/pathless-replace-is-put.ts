// A replace without a path that clears what it does not name.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const pathlessReplaceIsPut: Fault = {
  name: "pathless-replace-is-put",
  breaks: [
    "RFC7644-3.5.2.3/pathless",
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-password/changes-nothing-else",
  ],
  because: "the value is taken for the whole resource, whatever Okta sends it for",
  decorate: rereadPersonPatch((sent) => {
    const { op, path, value } = sent;
    if (op !== "replace" || path !== undefined || !isObject(value)) return sent;
    return { ...sent, value: { title: null, name: null, ...value } };
  }),
};

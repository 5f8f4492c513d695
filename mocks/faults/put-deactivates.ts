// A PUT that makes the person inactive, unless they were inactive already.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putDeactivates: Fault = {
  name: "put-deactivates",
  breaks: [
    "OKTA-reactivate/same-attributes",
    "OKTA-update/active-absent",
    "INTERACT-active/forced-by-put",
    "INTERACT-active/put-again",
  ],
  because: "active is bound to a field that the profile's form doesn't have, and defaults to false",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => ({ ...retain(current, accepted, sent), active: false }),
  })),
};

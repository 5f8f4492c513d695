// A PUT that is answered with 200 and changes nothing.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putNotKept: Fault = {
  name: "put-not-kept",
  breaks: [
    "OKTA-update/kept",
    "INTERACT-disable/by-put",
    "INTERACT-active/forced-by-put",
    "INTERACT-user-type/updated",
    "OKTA-update/user-name",
    "OKTA-link/takes-profile",
    "OKTA-extension/updated",
    "INTERACT-manager/on-update",
    "OKTA-race/update-survives-deactivation",
    "OKTA-profile/updated-phone",
    "OKTA-update/stale-formatted",
    "INTERACT-phones/work-around",
    "RFC7644-3.14/if-match-current",
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.12/update-uniqueness",
  ],
  because: "whatever an update changes is as it was",
  decorate: replaceRules(() => ({ retain: (current) => current })),
};

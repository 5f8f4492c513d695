// A create that doesn't ask whether the userName is taken.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const duplicatesCreated: Fault = {
  name: "duplicates-created",
  breaks: [
    "OKTA-conflict/refused",
    "OKTA-conflict/leaves-first-alone",
    "OKTA-conflict/one-of-two-at-once",
    "RFC7643-4.1.1/user-name-unique",
    "RFC7644-3.3/uniqueness",
    "OKTA-spec/08-same-again",
    "INTERACT-disable/no-second-person",
  ],
  because: "the lookup before the create is thought to be enough",
  decorate: replaceRules(() => ({ isUserNameTaken: () => false })),
};

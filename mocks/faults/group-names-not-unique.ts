// A second group of the same name created.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const groupNamesNotUnique: Fault = {
  name: "group-names-not-unique",
  breaks: ["OKTA-group/name-taken"],
  because:
    "no defect by RFC 7643 §4.2, which asks for no unique name; Okta links the first it finds",
  decorate: replaceRules(() => ({ isDisplayNameTaken: () => false })),
};

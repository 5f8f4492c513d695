// A PUT that makes the person active, whatever it says.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putActivates: Fault = {
  name: "put-activates",
  breaks: ["OKTA-update/leaves-active-alone", "INTERACT-disable/by-put"],
  because: "a profile that is pushed is taken for somebody who works here",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => ({ ...retain(current, accepted, sent), active: true }),
  })),
};

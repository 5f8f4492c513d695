// A PUT that leaves telephone numbers as they were, where there were any.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putKeepsPhones: Fault = {
  name: "put-keeps-phones",
  breaks: ["OKTA-profile/updated-phone", "INTERACT-phones/work-around"],
  because: "people look after their own numbers; by primary or by type, the new one is lost",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const { phoneNumbers } = current;
      const retained = retain(current, accepted, sent);
      return phoneNumbers === undefined ? retained : { ...retained, phoneNumbers };
    },
  })),
};

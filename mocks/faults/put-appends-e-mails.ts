// A PUT that adds the e-mail addresses that are sent to those which are there.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import type { Json } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const putAppendsEMails: Fault = {
  name: "put-appends-e-mails",
  breaks: [
    "OKTA-update/no-doubles",
    "RFC7643-2.4/no-doubles",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.1/read-modify-write",
  ],
  because: "rows of another table are inserted and never compared",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      const [before, after] = [current["emails"], retained["emails"]];
      if (!Array.isArray(before) || !Array.isArray(after)) return retained;
      return { ...retained, emails: [...after, ...before.map(secondary)] };
    },
  })),
};

function secondary(email: Json): Json {
  return isObject(email) ? { ...email, primary: false } : email;
}

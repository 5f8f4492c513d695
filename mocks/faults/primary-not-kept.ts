// E-mail addresses of which none is primary, whatever was sent.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject, memberOf } from "../../src/scim/resource.ts";
import { without } from "../attribute-access.ts";
import { replaceEngine } from "./replace-part.ts";

export const primaryNotKept: Fault = {
  name: "primary-not-kept",
  breaks: ["OKTA-create/primary-kept", "OKTA-update/no-doubles", "RFC7643-2.4/no-doubles"],
  because: "Okta finds no primary address, and adds one at each update",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const accepted = accept(input, type);
      const emails = isObject(input) ? memberOf(input, "emails") : undefined;
      return Array.isArray(emails) ? { ...accepted, emails: emails.map(plain) } : accepted;
    },
  })),
};

function plain(email: Json): Json {
  return isObject(email) ? without(email, "primary") : email;
}

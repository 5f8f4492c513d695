// E-mail addresses whose domain keeps its capital letters.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject, memberOf } from "../../src/scim/resource.ts";
import { replaceEngine } from "./replace-part.ts";

export const eMailDomainAsSent: Fault = {
  name: "e-mail-domain-as-sent",
  breaks: ["RFC7643-4.1.2/e-mail-domain"],
  because: "addresses are stored as they come",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const accepted = accept(input, type);
      const { emails } = accepted;
      const sent = isObject(input) ? memberOf(input, "emails") : undefined;
      if (!Array.isArray(emails) || !Array.isArray(sent)) return accepted;
      return { ...accepted, emails: emails.map((email, index) => asSent(email, sent[index])) };
    },
  })),
};

function asSent(email: Json, sent: Json | undefined): Json {
  const value = isObject(sent) ? sent["value"] : undefined;
  return isObject(email) && value !== undefined ? { ...email, value } : email;
}

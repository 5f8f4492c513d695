// A filter about emails.value refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const eMailSubAttributeRefused: Fault = {
  name: "e-mail-sub-attribute-refused",
  breaks: ["INTERACT-dedupe/by-e-mail"],
  because: "sub-attributes are reached through brackets only",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (!text.startsWith("emails.value")) return parseFilter(text);
      throw badRequest("invalidFilter", "emails.value is not supported");
    },
  })),
};

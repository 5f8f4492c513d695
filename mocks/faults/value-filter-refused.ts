// Filters with brackets refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const valueFilterRefused: Fault = {
  name: "value-filter-refused",
  breaks: [
    "INTERACT-dedupe/by-e-mail-value-filter",
    "OKTA-lookup/e-mail-by-type",
    "RFC7644-3.4.2.2/value-filter",
  ],
  because: "a parser of three words: attribute, operator, value",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (text.includes("[")) throw badRequest("invalidFilter", "A filter has no brackets");
      return parseFilter(text);
    },
  })),
};

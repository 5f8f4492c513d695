// A lookup by a userName in capital letters refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const capitalLettersRefused: Fault = {
  name: "capital-letters-refused",
  breaks: ["OKTA-lookup/any-letter-case", "OKTA-spec/09-upper-case"],
  because: "user names are checked for their form before anybody is looked for",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, userName = ""] = /^userName eq "(.*)"$/.exec(text) ?? [];
      if (userName === userName.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", "A userName has small letters only");
    },
  })),
};

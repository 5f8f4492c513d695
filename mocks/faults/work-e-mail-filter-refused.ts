// A lookup by the address of type work refused, as the RFC's grammar does.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const workEMailFilterRefused: Fault = {
  name: "work-e-mail-filter-refused",
  breaks: ["OKTA-lookup/e-mail-by-type"],
  because: "no defect: a parser that follows the grammar, and the row is a MAY",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (text.includes("].")) throw badRequest("invalidFilter", "No attribute follows a bracket");
      return parseFilter(text);
    },
  })),
};

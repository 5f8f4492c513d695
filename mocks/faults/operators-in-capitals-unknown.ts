// An operator in capital letters refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const operatorsInCapitalsUnknown: Fault = {
  name: "operators-in-capitals-unknown",
  breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
  because: "a switch over the words as they stand",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, operator = ""] = /^\S+ (\S+) /.exec(text) ?? [];
      if (operator === operator.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", `Unknown operator ${operator}`);
    },
  })),
};

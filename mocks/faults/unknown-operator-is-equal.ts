// An operator that nobody knows read as eq.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const unknownOperatorIsEqual: Fault = {
  name: "unknown-operator-is-equal",
  breaks: ["RFC7644-3.4.2.2/unknown-operator"],
  because: "a switch with a default",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^(\S+) zz /, "$1 eq ")),
  })),
};

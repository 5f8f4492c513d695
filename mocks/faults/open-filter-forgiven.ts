// A filter whose string or bracket doesn't end read as if it did.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const openFilterForgiven: Fault = {
  name: "open-filter-forgiven",
  breaks: ["RFC7644-3.4.2.2/malformed"],
  because: "what can be understood is understood",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const quotes = text.split('"').length - 1;
      const closed = quotes % 2 === 0 ? text : `${text}"`;
      const open = closed.split("(").length - closed.split(")").length;
      return parseFilter(closed + ")".repeat(Math.max(0, open)));
    },
  })),
};

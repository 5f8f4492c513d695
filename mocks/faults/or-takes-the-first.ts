// An or of which only the first side counts.
import type { Fault } from "../fault.ts";
import type { Filter } from "../../src/scim/filter/ast.ts";
import { replaceEngine } from "./replace-part.ts";

export const orTakesTheFirst: Fault = {
  name: "or-takes-the-first",
  breaks: [
    "RFC7644-3.4.2.2/logical",
    "RFC7644-3.4.2.2/precedence",
    "RFC7644-3.4.2.1/foreign-attribute",
  ],
  because:
    "a query builder that keeps one condition; brackets and a search of two types are combined by or",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => shortened(parseFilter(text)),
  })),
};

function shortened(filter: Filter): Filter {
  if (filter.rule !== "logExp") return filter;
  const [first, ...rest] = filter.operands.map(shortened);
  if (first === undefined || filter.op === "or") return first ?? filter;
  return { ...filter, operands: [first, ...rest] };
}

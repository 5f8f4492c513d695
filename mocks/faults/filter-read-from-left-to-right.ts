// and and or taken in the order in which they are written.
import type { Fault } from "../fault.ts";
import type { Filter } from "../../src/scim/filter/ast.ts";
import { replaceEngine } from "./replace-part.ts";

export const filterReadFromLeftToRight: Fault = {
  name: "filter-read-from-left-to-right",
  breaks: ["RFC7644-3.4.2.2/precedence"],
  because: "a loop over the words of the filter",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => leftToRight(parseFilter(text)),
  })),
};

/** `a or b and c` as `(a or b) and c`. */
function leftToRight(filter: Filter): Filter {
  if (filter.rule !== "logExp" || filter.op !== "or") return filter;
  const last = filter.operands.at(-1);
  const before = filter.operands.slice(0, -1);
  if (last?.rule !== "logExp" || last.op !== "and") return filter;
  const [middle, ...rest] = last.operands;
  if (middle === undefined) return filter;
  return { ...last, operands: [{ ...filter, operands: [...before, middle] }, ...rest] };
}

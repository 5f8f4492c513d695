// Expressions in square brackets that different values may meet.
import type { Fault } from "../fault.ts";
import type { Filter } from "../../src/scim/filter/ast.ts";
import { replaceEngine } from "./replace-part.ts";

export const valueFilterOverSeveralValues: Fault = {
  name: "value-filter-over-several-values",
  breaks: ["RFC7644-3.4.2.2/value-filter-same-value"],
  because: "brackets rewritten to and",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => flattened(parseFilter(text)),
  })),
};

/** `emails[a and b]` as `emails.a and emails.b`. */
function flattened(filter: Filter): Filter {
  if (filter.rule !== "valuePath") return filter;
  const { attrPath, valFilter } = filter;
  if (valFilter.rule !== "logExp") return filter;
  const operands = valFilter.operands.map((operand) =>
    operand.rule === "attrExp"
      ? { ...operand, attrPath: { ...attrPath, subAttr: operand.attrPath.attrName } }
      : operand,
  );
  return { ...valFilter, operands };
}

// Reads a filter with some of its expressions changed, inside brackets and out.
import type { Decorate } from "../fault.ts";
import type { AttrExp, Filter } from "../../src/scim/filter/ast.ts";
import { replaceEngine } from "../replace-part.ts";

/** @param change gives the expression to read instead; the same one if it is read correctly */
export function changeExpressions(change: (expression: AttrExp) => Filter): Decorate {
  return replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => changed(parseFilter(text), change),
  }));
}

function changed(filter: Filter, change: (expression: AttrExp) => Filter): Filter {
  switch (filter.rule) {
    case "attrExp":
      return change(filter);
    case "logExp":
      return { ...filter, operands: filter.operands.map((operand) => changed(operand, change)) };
    case "not":
      return { ...filter, operand: changed(filter.operand, change) };
    case "valuePath":
      return { ...filter, valFilter: changed(filter.valFilter, change) };
  }
}

// Writes a filter's tree as text, with no more brackets than needed; parse.ts reads it back unchanged.

import { printAttrPath } from "../path/attr-path.ts";
import type { Filter, LogExp } from "./ast.ts";

/** The text of a filter (RFC 7644 §3.4.2.2). */
export function printFilter(filter: Filter): string {
  switch (filter.rule) {
    case "attrExp": {
      const path = printAttrPath(filter.attrPath);
      if (filter.op === "pr") return `${path} pr`;
      return `${path} ${filter.op} ${JSON.stringify(filter.compValue)}`;
    }
    case "logExp":
      return filter.operands.map((operand) => printOperand(operand, filter)).join(` ${filter.op} `);
    case "not":
      return `not (${printFilter(filter.operand)})`;
    case "valuePath":
      return `${printAttrPath(filter.attrPath)}[${printFilter(filter.valFilter)}]`;
  }
}

// `and` binds before `or`, so only an `and` inside an `or` needs no brackets.
function printOperand(operand: Filter, around: LogExp): string {
  const text = printFilter(operand);
  const isBound = operand.rule !== "logExp" || (operand.op === "and" && around.op === "or");
  return isBound ? text : `(${text})`;
}

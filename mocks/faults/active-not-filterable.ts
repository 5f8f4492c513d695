// A filter of active that nobody matches.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const activeNotFilterable: Fault = {
  name: "active-not-filterable",
  breaks: ["RFC7644-3.4.2.2/defaulted-value"],
  because: "active is worked out when it is shown, and stored nowhere",
  decorate: changeExpressions((expression) =>
    expression.attrPath.attrName === "active" && expression.op === "eq"
      ? { ...expression, compValue: null }
      : expression,
  ),
};

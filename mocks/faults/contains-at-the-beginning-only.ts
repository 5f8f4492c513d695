// co that looks at the beginning of a value.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const containsAtTheBeginningOnly: Fault = {
  name: "contains-at-the-beginning-only",
  breaks: ["RFC7644-3.4.2.2/contains"],
  because: "a prefix index serves both",
  decorate: changeExpressions((expression) =>
    expression.op === "co" ? { ...expression, op: "sw" } : expression,
  ),
};

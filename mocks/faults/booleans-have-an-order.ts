// gt, ge, lt and le on active answered as eq.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const booleansHaveAnOrder: Fault = {
  name: "booleans-have-an-order",
  breaks: ["RFC7644-3.4.2.2/no-order-of-booleans"],
  because: "the database orders false before true",
  decorate: changeExpressions((expression) =>
    expression.attrPath.attrName === "active" &&
    expression.op !== "pr" &&
    /^[gl][te]$/.test(expression.op)
      ? { ...expression, op: "eq" }
      : expression,
  ),
};

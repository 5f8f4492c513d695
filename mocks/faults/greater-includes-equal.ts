// gt and lt that find the value itself too.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const greaterIncludesEqual: Fault = {
  name: "greater-includes-equal",
  breaks: ["RFC7644-3.4.2.2/order"],
  because: "one operator of the database for two of the RFC",
  decorate: changeExpressions((expression) => {
    if (expression.op === "gt") return { ...expression, op: "ge" };
    if (expression.op === "lt") return { ...expression, op: "le" };
    return expression;
  }),
};

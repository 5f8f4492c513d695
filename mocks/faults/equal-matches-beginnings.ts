// A userName that isn't a whole address found by its beginning.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const equalMatchesBeginnings: Fault = {
  name: "equal-matches-beginnings",
  breaks: ["RFC7644-3.4.2.2/equal"],
  because: "a lookup that completes what people type",
  decorate: changeExpressions((expression) => {
    if (expression.op !== "eq" || expression.attrPath.attrName !== "userName") return expression;
    const isPart = typeof expression.compValue === "string" && !expression.compValue.includes("@");
    return isPart ? { ...expression, op: "sw" } : expression;
  }),
};

// sw that finds its value anywhere in another.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const startsWithAnywhere: Fault = {
  name: "starts-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/starts-with"],
  because: "LIKE with a percent sign on either side",
  decorate: changeExpressions((expression) =>
    expression.op === "sw" ? { ...expression, op: "co" } : expression,
  ),
};

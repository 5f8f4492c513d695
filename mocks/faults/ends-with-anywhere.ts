// ew that finds its value anywhere in another.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const endsWithAnywhere: Fault = {
  name: "ends-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/ends-with"],
  because: "LIKE with a percent sign on either side",
  decorate: changeExpressions((expression) =>
    expression.op === "ew" ? { ...expression, op: "co" } : expression,
  ),
};

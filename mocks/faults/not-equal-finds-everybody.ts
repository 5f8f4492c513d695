// ne that finds also who has the value.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const notEqualFindsEverybody: Fault = {
  name: "not-equal-finds-everybody",
  breaks: ["RFC7644-3.4.2.2/not-equal"],
  because: "an inverted comparison that was never tried with a match",
  decorate: changeExpressions((expression) =>
    expression.op === "ne"
      ? { rule: "attrExp", attrPath: expression.attrPath, op: "pr" }
      : expression,
  ),
};

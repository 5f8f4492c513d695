// pr that finds everybody.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const presenceNotLookedAt: Fault = {
  name: "presence-not-looked-at",
  breaks: ["RFC7644-3.4.2.2/present"],
  because: "an empty column counts as present",
  decorate: changeExpressions((expression) =>
    expression.op === "pr" ? { ...expression, attrPath: { attrName: "id" } } : expression,
  ),
};

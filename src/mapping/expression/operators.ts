// Okta's operators. Null, mixed types and what is no boolean are nowhere documented: every reading is followed.

import type { BinaryOperator } from "./ast.ts";
import type { Evaluation } from "./evaluation.ts";
import { isArray, same, unevaluated, type Value } from "./value.ts";

/** @param left, @param right evaluated only where the operator asks for them */
export function binary(
  operator: BinaryOperator,
  left: () => Value,
  right: () => Value,
  at: Evaluation,
): Value {
  switch (operator) {
    case "&&":
      return truth(left(), at) && truth(right(), at);
    case "||":
      return truth(left(), at) || truth(right(), at);
    case "==":
      return isEqual(left(), right(), at);
    case "!=":
      return !isEqual(left(), right(), at);
    case "+":
      return sum(left(), right(), at);
    case "-":
    case "*":
    case "/":
    case "%":
      return calculated(operator, left(), right(), at);
    case "matches":
      at.warn("not-evaluated", "matches cannot be evaluated here");
      return unevaluated;
    default:
      return compared(operator, left(), right(), at);
  }
}

/** True or false; both where the value is neither. */
export function truth(value: Value, at: Evaluation): boolean {
  if (typeof value === "boolean") return value;
  if (value !== unevaluated)
    at.warn("undocumented", "what a condition gives for a value that is not a boolean");
  return at.outcome.choose(`condition on ${String(value)}`, [true, false]);
}

function isEqual(left: Value, right: Value, at: Evaluation): boolean {
  if (left === unevaluated || right === unevaluated) {
    return at.outcome.choose(`${String(left)} == ${String(right)}`, [true, false]);
  }
  const mixed = typeof left !== typeof right && left !== null && right !== null;
  if (!mixed || String(left) !== String(right)) return same(left, right);
  at.warn("undocumented", "whether a string equals the number that it contains");
  return at.outcome.choose(`${String(left)} == ${String(right)}`, [true, false]);
}

function sum(left: Value, right: Value, at: Evaluation): Value {
  if (left === unevaluated || right === unevaluated) return unevaluated;
  if (typeof left === "number" && typeof right === "number") return left + right;
  if (isArray(left) || isArray(right)) {
    at.warn("undocumented", "what + gives for an array");
    return unevaluated;
  }
  return printed(left, at) + printed(right, at);
}

/** SpEL, on which Okta's language rests, prints null as the word; Okta doesn't say. */
function printed(value: Value, at: Evaluation): string {
  if (value !== null) return String(value);
  at.warn("undocumented", "how + prints null");
  return at.outcome.choose("null printed", ["", "null"]);
}

function calculated(
  operator: "-" | "*" | "/" | "%",
  left: Value,
  right: Value,
  at: Evaluation,
): Value {
  if (typeof left !== "number" || typeof right !== "number") {
    if (left !== unevaluated && right !== unevaluated) {
      at.warn("undocumented", `what ${operator} gives for a value that is not a number`);
    }
    return unevaluated;
  }
  switch (operator) {
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
  }
}

function compared(operator: string, left: Value, right: Value, at: Evaluation): boolean {
  const ordered =
    typeof left === typeof right && (typeof left === "number" || typeof left === "string");
  if (!ordered) {
    if (left !== unevaluated && right !== unevaluated) {
      at.warn("undocumented", `what ${operator} gives for null and for mixed types`);
    }
    return at.outcome.choose(`${String(left)} ${operator} ${String(right)}`, [true, false]);
  }
  const order =
    Number((left as string) > (right as string)) - Number((left as string) < (right as string));
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

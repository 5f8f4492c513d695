// An expression as read, in Okta's words. Positions are not kept: the text is at hand where one is told.

import type { Value } from "./value.ts";

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "%" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "&&" | "||" | "matches";

export type Expression =
  | { readonly kind: "literal"; readonly value: Value }
  | { readonly kind: "array"; readonly items: readonly Expression[] }
  /** `user.city`; a bare name is an attribute of the source (Okta's samples for profile mapping). */
  | { readonly kind: "reference"; readonly root: string; readonly attribute: string }
  /** `String.append(…)`, `user.getInternalProperty(…)`: the name with its dots. */
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] }
  /** `findWorkdayUser().employeeID` */
  | { readonly kind: "member"; readonly of: Expression; readonly name: string }
  | { readonly kind: "index"; readonly of: Expression; readonly at: Expression }
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "ternary";
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** `a ?: b` */
  | { readonly kind: "elvis"; readonly value: Expression; readonly otherwise: Expression };

/** The parts of an expression, one level down. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "reference":
      return [];
    case "array":
      return expression.items;
    case "call":
      return expression.given;
    case "member":
      return [expression.of];
    case "index":
      return [expression.of, expression.at];
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "ternary":
      return [expression.test, expression.then, expression.otherwise];
    case "elvis":
      return [expression.value, expression.otherwise];
  }
}

/** The expression and all in it, outermost first. */
export function everyPart(expression: Expression): Expression[] {
  return [expression, ...parts(expression).flatMap(everyPart)];
}

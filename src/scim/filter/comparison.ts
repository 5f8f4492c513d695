// One attrExp as a test over an attribute's values (RFC 7644 §3.4.2.2, tables 3 and 4).

import type { Attribute } from "../attribute.ts";
import { comparable, compare } from "../comparable.ts";
import type { Comparable } from "../comparable.ts";
import type { Json } from "../resource.ts";
import { badRequest } from "../scim-error.ts";
import type { ScimError } from "../scim-error.ts";
import type { AttrExp, CompareOp } from "./ast.ts";

type Test = (values: readonly Json[]) => boolean;

const COMPARES: Record<CompareOp, (value: Comparable, compValue: Comparable) => boolean> = {
  eq: (value, compValue) => value === compValue,
  ne: (value, compValue) => value !== compValue,
  co: (value, compValue) => String(value).includes(String(compValue)),
  sw: (value, compValue) => String(value).startsWith(String(compValue)),
  ew: (value, compValue) => String(value).endsWith(String(compValue)),
  gt: (value, compValue) => compare(value, compValue) > 0,
  ge: (value, compValue) => compare(value, compValue) >= 0,
  lt: (value, compValue) => compare(value, compValue) < 0,
  le: (value, compValue) => compare(value, compValue) <= 0,
};

/**
 * The test that an attrExp makes of the values that a resource has for the attribute; no values, no
 * match, but for `ne`, and for `eq null`, which asks for just that. `name` is for the error only.
 *
 * @throws ScimError invalidFilter where operator, attribute and value do not go together
 */
export function compileComparison(expression: AttrExp, attribute: Attribute, name: string): Test {
  // A filter could otherwise spell out a password letter by letter (RFC 7643 §7, "writeOnly").
  if (attribute.returned === "never") {
    throw badRequest("invalidFilter", `Attribute ${name} cannot be filtered by`, name);
  }
  if (expression.op === "pr") return (values) => values.length > 0;
  const { op, compValue } = expression;
  if (compValue === null) {
    if (op === "eq") return (values) => values.length === 0;
    if (op === "ne") return (values) => values.length > 0;
    throw mismatch(op, attribute, name, "null");
  }

  const isText = op === "co" || op === "sw" || op === "ew";
  const isOrder = op === "gt" || op === "ge" || op === "lt" || op === "le";
  const compared: Attribute =
    isText && attribute.type === "dateTime" ? { ...attribute, type: "string" } : attribute;
  const wanted = comparable(compared, compValue);
  const { type } = compared;
  if (
    wanted === undefined ||
    (isText && typeof wanted !== "string") ||
    (isOrder && (type === "boolean" || type === "binary"))
  ) {
    throw mismatch(op, attribute, name, JSON.stringify(compValue));
  }
  const holds = COMPARES[op];
  const test = (value: Json) => {
    const found = comparable(compared, value);
    return found !== undefined && holds(found, wanted);
  };
  if (op === "ne") return (values) => values.length === 0 || values.some(test);
  return (values) => values.some(test);
}

function mismatch(op: CompareOp, { type }: Attribute, name: string, compValue: string): ScimError {
  return badRequest(
    "invalidFilter",
    `Attribute ${name} is of type ${type}: ${op} ${compValue} does not apply to it`,
    name,
  );
}

// Text to expression. What jsep reads and Okta doesn't know is refused; so is a function that nobody
// documents, and one that is given too few or too many values.

import { closest, distance } from "fastest-levenshtein";
import { explainEntra, isEntra } from "./entra.ts";
import { ExpressionError } from "./expression-error.ts";
import { functions, documentedElsewhere } from "./functions.ts";
import { readNode, type JsepNode } from "./grammar.ts";
import { scan } from "./scan.ts";
import { everyPart, type BinaryOperator, type Expression } from "./ast.ts";

/** @throws ExpressionError that says what is wrong, and where */
export function parseExpression(text: string): Expression {
  const masked = scan(text);
  if (isEntra(masked)) throw explainEntra(text, masked);
  const expression = toExpression(nodeOf(text), text);
  checkCalls(expression, masked);
  return expression;
}

function nodeOf(text: string): JsepNode {
  try {
    return readNode(text);
  } catch (error) {
    if (!(error instanceof Error) || !("index" in error) || !("description" in error)) throw error;
    throw syntax(String(error.description), Number(error.index) + 1);
  }
}

function syntax(what: string, position: number): ExpressionError {
  return new ExpressionError("syntax", what.charAt(0).toLowerCase() + what.slice(1), position);
}

const SAME_OPERATOR: Readonly<Record<string, BinaryOperator>> = {
  AND: "&&",
  and: "&&",
  OR: "||",
  or: "||",
};

/** jsep's nodes are loosely typed: each field is read as the node's type says. */
function toExpression(node: JsepNode, text: string): Expression {
  const field = (name: string): Expression => toExpression(node[name] as JsepNode, text);
  const list = (name: string): Expression[] =>
    (node[name] as readonly (JsepNode | null)[]).map((each) => {
      if (each === null) throw syntax("a value is missing between two commas", 1);
      return toExpression(each, text);
    });
  switch (node.type) {
    case "Literal":
      return { kind: "literal", value: node["value"] as string | number | boolean | null };
    case "ArrayExpression":
      if (node["braces"] !== true) throw syntax("an array is written in braces", brackets(text));
      return { kind: "array", items: list("elements") };
    case "Identifier":
      return { kind: "reference", root: "source", attribute: word(node, "name") };
    case "MemberExpression":
      return node["computed"] === true
        ? { kind: "index", of: field("object"), at: field("property") }
        : memberOf(node, field("object"));
    case "CallExpression":
      return { kind: "call", name: nameOf(node["callee"] as JsepNode), given: list("arguments") };
    case "UnaryExpression":
      return {
        kind: "unary",
        operator: node["operator"] as "!" | "-",
        operand: field("argument"),
      };
    case "BinaryExpression": {
      const written = word(node, "operator");
      const operator = SAME_OPERATOR[written] ?? (written as BinaryOperator);
      return { kind: "binary", operator, left: field("left"), right: field("right") };
    }
    case "ConditionalExpression":
      return {
        kind: "ternary",
        test: field("test"),
        then: field("consequent"),
        otherwise: field("alternate"),
      };
    case "ElvisExpression":
      return { kind: "elvis", value: field("value"), otherwise: field("otherwise") };
    default:
      throw syntax("an operator is missing between two values", 1);
  }
}

function word(node: JsepNode, field: string): string {
  return node[field] as string;
}

function brackets(text: string): number {
  return text.indexOf("[") + 1;
}

function memberOf(node: JsepNode, of: Expression): Expression {
  const { name } = node["property"] as JsepNode & { name: string };
  const isRoot = (node["object"] as JsepNode).type === "Identifier" && of.kind === "reference";
  return isRoot
    ? { kind: "reference", root: of.attribute, attribute: name }
    : { kind: "member", of, name };
}

/** `String.append`; what is called on a value, such as `user.title.length()`, is `.length`, which Okta lacks. */
function nameOf(callee: JsepNode): string {
  if (callee.type === "Identifier") return word(callee, "name");
  if (callee.type !== "MemberExpression" || callee["computed"] === true) return "(no name)";
  const { name } = callee["property"] as JsepNode & { name: string };
  const owner = callee["object"] as JsepNode;
  return owner.type === "Identifier" ? `${word(owner, "name")}.${name}` : `.${name}`;
}

function checkCalls(expression: Expression, masked: string): void {
  for (const call of calls(expression)) {
    const position =
      masked.search(new RegExp(`${call.name.replace(/[.()$]/g, "\\$&")}\\s*\\(`)) + 1;
    const known = functions.get(call.name);
    if (known === undefined) {
      if (documentedElsewhere.includes(call.name)) continue;
      const near = nearestFunction(call.name);
      const hint = near === undefined ? "" : `, did you mean ${near}?`;
      const message = `Okta documents no function ${call.name}${hint}`;
      throw new ExpressionError("unknown-function", message, position, near);
    }
    const [least, most] = known.takes;
    if (call.given.length >= least && call.given.length <= most) continue;
    const wanted = least === most ? `${least}` : `${least} or more`;
    throw new ExpressionError(
      "arguments",
      `${call.name} takes ${wanted} values, but gets ${call.given.length}`,
      position,
    );
  }
}

function calls(expression: Expression): Extract<Expression, { kind: "call" }>[] {
  return everyPart(expression).filter((part) => part.kind === "call");
}

function nearestFunction(name: string): string | undefined {
  const candidate = closest(name, [...functions.keys(), ...documentedElsewhere]);
  return distance(name, candidate) <= Math.max(3, name.length / 3) ? candidate : undefined;
}

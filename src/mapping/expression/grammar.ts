// jsep, made to read Okta's language: SpEL's text literals, arrays in braces, Elvis, AND and OR. What
// jsep knows beyond Okta's operators is taken away. jsep's settings are global; nobody else uses it here.

import jsep from "jsep";
import type { Expression as JsepNode } from "jsep";

for (const operator of ["??", "|", "^", "&", "===", "!==", "<<", ">>", ">>>", "**"]) {
  jsep.removeBinaryOp(operator);
}
for (const operator of ["~", "+"]) jsep.removeUnaryOp(operator);
for (const [word, precedence] of [
  ["AND", 2],
  ["and", 2],
  ["OR", 1],
  ["or", 1],
] as const) {
  jsep.addBinaryOp(word, precedence);
}
jsep.addBinaryOp("matches", 6);
for (const literal of ["NULL", "Null"]) jsep.addLiteral(literal, null);
for (const literal of ["TRUE", "True"]) jsep.addLiteral(literal, true);
for (const literal of ["FALSE", "False"]) jsep.addLiteral(literal, false);
jsep.removeLiteral("this");

const [openBrace, closeBrace] = [123, 125];

// The first callback that sets a node wins.
jsep.hooks.add("gobble-token", function (env) {
  if (this.char === '"' || this.char === "'") env.node = textLiteral(this);
  else if (this.code === openBrace) {
    this.index += 1;
    const elements = this.gobbleArguments(closeBrace) as unknown as JsepNode[];
    env.node = this.gobbleTokenProperty({ type: "ArrayExpression", elements, braces: true });
  }
});

// Before jsep's own ternary, which would expect a value between ? and :.
jsep.hooks.add(
  "after-expression",
  function (env) {
    if (env.node === undefined || !/^\?\s*:/.test(this.expr.slice(this.index))) return;
    this.index = this.expr.indexOf(":", this.index) + 1;
    const otherwise = this.gobbleExpression() as JsepNode | false;
    if (otherwise === false) this.throwError("Expected expression");
    env.node = { type: "ElvisExpression", value: env.node, otherwise };
  },
  true,
);

interface Place {
  index: number;
  readonly expr: string;
  readonly char: string;
  throwError(message: string): never;
}

/** As in SpEL, a backslash is itself and a doubled quotation mark is one (Okta's page writes "XDOMAIN\"). */
function textLiteral(place: Place): JsepNode {
  const quote = place.char;
  let value = "";
  for (let at = place.index + 1; at < place.expr.length; at += 1) {
    const character = place.expr.charAt(at);
    if (character !== quote) value += character;
    else if (place.expr.charAt(at + 1) === quote) {
      value += quote;
      at += 1;
    } else {
      place.index = at + 1;
      return { type: "Literal", value, raw: value };
    }
  }
  return place.throwError("the quotation mark is not closed");
}

interface Reader extends Place {
  gobbleExpression(): JsepNode | false;
}

const { Jsep } = jsep as unknown as { Jsep: new (text: string) => Reader };

/** @throws Error with `index` and `description` where the text is not one expression */
export function readNode(text: string): JsepNode {
  const reader = new Jsep(text);
  const node = reader.gobbleExpression();
  if (node === false && reader.index >= text.length)
    reader.throwError("the expression is empty here");
  if (node !== false && reader.index >= text.length) return node;
  const equals = reader.char === "=" ? "; equality is written ==" : "";
  return reader.throwError(`"${reader.char}" is not expected${equals}`);
}

export type { JsepNode };

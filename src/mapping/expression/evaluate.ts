// What an expression comes to for one user: one value, or, where Okta's documentation leaves something
// open, each value that it can be, and a warning that says why.

import { attributeOf, type Context } from "./context.ts";
import { functions } from "./functions.ts";
import { binary, truth } from "./operators.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import { isArray, isEmpty, same, unevaluated, type Value } from "./value.ts";
import { everyPossibleOutcome } from "./possible-outcomes.ts";
import type { Expression } from "./ast.ts";

export interface Outcome {
  /** At least one; more where Okta could do more than one thing. */
  readonly values: readonly Value[];
  readonly warnings: readonly Warning[];
}

export function evaluate(expression: Expression, context: Context): Outcome {
  const warnings = new Map<string, Warning>();
  const warn = (kind: Warning["kind"], text: string): void => {
    warnings.set(text, { kind, text });
  };
  const { results, cut } = everyPossibleOutcome((outcome) =>
    valueOf(expression, { context, outcome, warn }),
  );
  if (cut) warn("undocumented", "more possibilities than can be shown");
  const values = results.filter((value, i) => results.findIndex((each) => same(each, value)) === i);
  return { values, warnings: [...warnings.values()] };
}

function valueOf(expression: Expression, at: Evaluation): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "array":
      return expression.items.map((item) => valueOf(item, at));
    case "reference":
      return referenced(expression.root, expression.attribute, at);
    case "call":
      return called(expression.name, expression.given, at);
    case "member":
      // Nothing that has members is evaluated here.
      valueOf(expression.of, at);
      return unevaluated;
    case "index": {
      const position = valueOf(expression.at, at);
      const array = valueOf(expression.of, at);
      const item = isArray(array) && typeof position === "number" ? array[position] : undefined;
      if (item !== undefined) return item;
      at.warn("undocumented", "what an index beyond the end gives");
      return unevaluated;
    }
    case "unary": {
      const operand = valueOf(expression.operand, at);
      if (expression.operator === "!") return !truth(operand, at);
      return binary(
        "-",
        () => 0,
        () => operand,
        at,
      );
    }
    case "binary":
      return binary(
        expression.operator,
        () => valueOf(expression.left, at),
        () => valueOf(expression.right, at),
        at,
      );
    case "ternary":
      return valueOf(
        truth(valueOf(expression.test, at), at) ? expression.then : expression.otherwise,
        at,
      );
    case "elvis": {
      const value = valueOf(expression.value, at);
      return elvisTakes(value, at) ? value : valueOf(expression.otherwise, at);
    }
  }
}

/** SpEL passes over "" as it does over null; Okta's page speaks of null alone. */
function elvisTakes(value: Value, at: Evaluation): boolean {
  if (value === null || !(isEmpty(value) || value === unevaluated)) return value !== null;
  if (value === "") at.warn("undocumented", 'whether ?: skips ""');
  return at.outcome.choose(`?: takes ${String(value)}`, [true, false]);
}

function referenced(root: string, attribute: string, { context, warn }: Evaluation): Value {
  const { user, appuser, org } = context;
  const roots = { user, source: user, appuser, appUser: appuser, org };
  const known = Object.hasOwn(roots, root) ? roots[root as keyof typeof roots] : undefined;
  if (known !== undefined) return attributeOf(known, attribute);
  warn("not-evaluated", `${root}.${attribute} is in no export`);
  return unevaluated;
}

function called(name: string, given: readonly Expression[], at: Evaluation): Value {
  const known = functions.get(name);
  if (known === undefined) {
    at.warn("not-evaluated", `${name} cannot be evaluated here`);
    return unevaluated;
  }
  const values = given.map((each) => valueOf(each, at));
  if (values.includes(unevaluated)) return unevaluated;
  return known.run(values, {
    name,
    outcome: at.outcome,
    context: at.context,
    undocumented: (what) => at.warn("undocumented", what),
    notEvaluated: (why) => at.warn("not-evaluated", why),
  });
}

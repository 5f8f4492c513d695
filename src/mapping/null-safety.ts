// Whether an expression comes to something useless where an attribute of the user is empty: ", , " or "null".

import { everyPart } from "./expression/ast.ts";
import { nothingKnownOfGroups, type Attributes } from "./expression/context.ts";
import { evaluate } from "./expression/evaluate.ts";
import { isEmpty, type Value } from "./expression/value.ts";
import type { MappedExpression } from "./exported-app.ts";

export interface Broken {
  readonly attribute: string;
  readonly values: readonly Value[];
}

/**
 * Leaves out one attribute after the other, then all, and takes the first where Okta's handling of null
 * shows in the result. Undefined where the expression asks before it uses a value.
 */
export function whatNullBreaks({ expression }: MappedExpression): Broken | undefined {
  if (expression === undefined) return undefined;
  const references = everyPart(expression).flatMap((part) =>
    part.kind === "reference" && ["user", "source"].includes(part.root) ? [part.attribute] : [],
  );
  const used = [...new Set(references)];
  const outcomeWithout = (absent: readonly string[]) => {
    const present = used.filter((name) => !absent.includes(name));
    const user: Attributes = Object.fromEntries(present.map((name) => [name, "…"]));
    return evaluate(expression, { user, memberships: nothingKnownOfGroups });
  };
  for (const absent of [...used.map((name) => [name]), used]) {
    const { values, warnings } = outcomeWithout(absent);
    const shows = warnings.some(
      ({ kind, text }) => kind === "undocumented" && text.includes("null"),
    );
    if (shows && values.some((value) => !isEmpty(value))) {
      return { attribute: absent.map((name) => `user.${name}`).join(", "), values };
    }
  }
  return undefined;
}

// An expression evaluated for a user, in one line of a test.

import { nothingKnownOfGroups, type Context } from "../context.ts";
import { evaluate, type Outcome } from "../evaluate.ts";
import { parseExpression } from "../parse.ts";
import type { Value } from "../value.ts";

export function outcomeFor(text: string, context: Partial<Context> = {}): Outcome {
  const whole = { user: {}, memberships: nothingKnownOfGroups, ...context };
  return evaluate(parseExpression(text), whole);
}

/** Everything that it can become. */
export function valuesFor(text: string, user: Context["user"] = {}): readonly Value[] {
  return outcomeFor(text, { user }).values;
}

// The shape of a function, and how it takes what Okta's page doesn't mention.

import type { Context } from "../context.ts";
import { unevaluated, isArray, type Value } from "../value.ts";
import type { PossibleOutcome } from "../possible-outcomes.ts";

export interface Calling {
  readonly name: string;
  readonly outcome: PossibleOutcome;
  readonly context: Context;
  /** Tells that Okta's documentation leaves this open. */
  readonly undocumented: (what: string) => void;
  /** Tells why a result isn't known here. */
  readonly notEvaluated: (why: string) => void;
}

export interface OktaFunction {
  /** The least and the most values that it can be given. */
  readonly takes: readonly [least: number, most: number];
  /** No value given is `unevaluated`: then the result is, without a call. */
  run(given: readonly Value[], calling: Calling): Value;
}

/**
 * A function of texts. Okta doesn't say what one makes of null: it may read "", or the word null, or
 * come to nothing.
 */
export function ofTexts(
  least: number,
  most: number,
  run: (texts: readonly string[], calling: Calling) => Value,
): OktaFunction {
  return {
    takes: [least, most],
    run(given, calling) {
      if (given.some(isArray)) return untold(calling, "an array in place of a string");
      if (!given.includes(null)) return run(given.map(String), calling);
      calling.undocumented(`what ${calling.name} gives for null`);
      const reading = calling.outcome.choose<string | null>("null given", ["", "null", null]);
      return reading === null
        ? null
        : run(
            given.map((each) => String(each ?? reading)),
            calling,
          );
    },
  };
}

/** The result of a call that nobody documents, such as `Convert.toInt("x")`. */
export function untold(calling: Calling, what: string): typeof unevaluated {
  calling.undocumented(`what ${calling.name} gives for ${what}`);
  return unevaluated;
}

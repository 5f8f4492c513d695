// Before anything else is expected of an answer, it must be one: a whole HTTP message with the JSON that it
// promised. An answer that isn't fails every matcher, with what came.

import type { ExpectMatcherState } from "@playwright/test";
import { Answer } from "../../src/wire/answer.ts";
import { judged } from "./shown.ts";

const expected = "a whole answer in HTTP, with JSON where it promises any";

/** Characters of a body that are shown where it is no JSON. */
const most = 120;

/** The same matchers, each of which first looks at the answers that it is given. */
export function ofWholeAnswers<Matchers extends object>(matchers: Matchers): Matchers {
  const guarded = Object.entries(matchers).map(([name, matcher]) => [
    name,
    function (this: ExpectMatcherState, ...given: readonly unknown[]): unknown {
      const malformed = given.flatMap(answersIn).find((answer) => answer.malformed !== undefined);
      if (malformed === undefined) return Reflect.apply(matcher as () => unknown, this, given);
      return judged(this.isNot, name, expected, whatCame(malformed), this.isNot);
    },
  ]);
  return Object.fromEntries(guarded) as Matchers;
}

/** An answer, a list of them, or what an import came to. */
function answersIn(given: unknown): readonly Answer[] {
  if (given instanceof Answer) return [given];
  if (Array.isArray(given)) return given.flatMap(answersIn);
  const isOutcome = typeof given === "object" && given !== null && "answer" in given;
  return isOutcome ? answersIn(given.answer) : [];
}

/** Status, what is wrong, and the beginning of the body as recorded, on one line. */
function whatCame({ exchange, status, malformed = "" }: Answer): string {
  const text = exchange.response?.body?.text ?? "";
  return `${status}. ${malformed} ${JSON.stringify(text.slice(0, most))}${text.length > most ? "…" : ""}`;
}

// Asks a matcher before Playwright does. For each expectation Playwright makes a thousand functions and sends its
// runner two messages, which took a tenth of a run; nobody looks for the two thousand that are met.

import type { ExpectMatcherState, MatcherReturnType } from "@playwright/test";

type Extension = (
  this: ExpectMatcherState,
  ...given: readonly never[]
) => Pick<MatcherReturnType, "pass">;
type Methods = Record<string, (...args: readonly unknown[]) => void>;

class Given {
  readonly given: unknown;
  constructor(given: unknown) {
    this.given = given;
  }
}

/**
 * `expect` with the same methods: it hears only of what isn't met, and throws as it does.
 * @param extended what `expect` was extended by
 */
export function metFirst<Expect extends (given: unknown) => object>(
  extended: Readonly<Record<string, Extension>>,
  expect: Expect,
): Expect {
  const methods = (isNot: boolean): Methods => {
    const asked = Object.entries(extended).map(([name, matcher]) => [
      name,
      function method(this: Given, ...args: readonly never[]) {
        const { pass } = matcher.call(
          { isNot } as ExpectMatcherState,
          this.given as never,
          ...args,
        );
        if (pass !== isNot) return;
        const told = expect(this.given) as Methods & { readonly not: Methods };
        try {
          (isNot ? told.not : told)[name]?.(...args);
        } catch (error) {
          // What a reader is led to is the expectation, and not this line.
          if (error instanceof Error) Error.captureStackTrace(error, method);
          throw error;
        }
      },
    ]);
    return Object.fromEntries(asked) as Methods;
  };
  class Negated extends Given {}
  class Expected extends Given {
    get not(): Negated {
      return new Negated(this.given);
    }
  }
  Object.assign(Negated.prototype, methods(true));
  Object.assign(Expected.prototype, methods(false));
  return Object.assign((given: unknown) => new Expected(given), expect);
}

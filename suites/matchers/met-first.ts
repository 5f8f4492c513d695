// Asks a matcher before Playwright does. For each expectation Playwright makes a thousand functions and sends its
// runner two messages, which took a tenth of a run. Two thousand expectations are met, and no reader needs their steps.

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
          throw error instanceof Error ? fromCaller(error, method) : error;
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

/** Its stack from the line that called `method`: a reader is led to the expectation, and not to this file. */
function fromCaller(error: Error, method: object): Error {
  const calling = { stack: "" };
  Error.captureStackTrace(calling, method as () => void);
  const place = /[^/\\]+:\d+:\d+/.exec(calling.stack)?.[0] ?? "";
  const lines = (error.stack ?? "").split("\n");
  const isFrame = (line: string) => line.startsWith("    at ");
  const first = lines.findIndex(isFrame);
  const caller = lines.findIndex((line) => isFrame(line) && line.includes(place));
  if (caller > first) error.stack = lines.toSpliced(first, caller - first).join("\n");
  return error;
}

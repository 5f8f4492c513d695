// What an expectation found that didn't hold, as data: from the matcher to every report nobody reads it out of a text.

export interface Finding {
  /** Name of the matcher: `toHaveStatus`. */
  readonly matcher: string;
  readonly expected: string;
  readonly received: string;
  /** The exchange whose answer was asserted on; none where the expectation was about no answer. */
  readonly exchange?: string;
  /** Where in that answer, written as in a `Violation`: JSON pointers into the body, `header:<name>`, `status`. */
  readonly at: readonly string[];
  /** What was asked for, where it isn't what an answer says: an error, a whole answer, a rule for all of them. */
  readonly asks?: "refusal" | "answer" | "every exchange";
}

/** The two lines in which a report shows it. */
export function findingText({ expected, received }: Finding): string {
  return `Expected: ${expected}\nReceived: ${received}`;
}

/** Names on the way to a place in a resource, those of lists left out: `/Resources/0/name/givenName` is name, givenName. */
export function namesAt(pointer: string): string[] {
  if (!pointer.startsWith("/")) return [];
  return pointer
    .replace(/^\/Resources\/\d+(?=\/)/, "")
    .slice(1)
    .split("/")
    .filter((name) => !/^\d+$/.test(name))
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

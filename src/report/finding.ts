// What a matcher said of a broken row, taken apart: which matcher, what it expected, what it received.

export interface Finding {
  /** Name of the matcher, `toHaveStatus`. */
  readonly matcher: string;
  readonly expected: string;
  readonly received: string;
}

/** Undefined where the reason is a sentence and no matcher's message (`judged` in the suites writes those). */
export function findingOf(reason: string | undefined): Finding | undefined {
  const text = reason ?? "";
  const matcher = /^expect\(.*?\)\.(?:not\.)?(\w+)/.exec(text)?.[1];
  const [, expected, received] = /^Expected: ?([^]*?)\nReceived: ?([^]*)$/m.exec(text) ?? [];
  if (matcher === undefined || expected === undefined || received === undefined) return undefined;
  return { matcher, expected: expected.trim(), received: received.trim() };
}

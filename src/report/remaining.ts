// What a run left at its target, told once for each reason. Pure.

import type { Remainder } from "../ownership/remainder.ts";

/** So many are named for each reason; result.json has them all. */
const mostNamed = 3;

/** For each reason one phrase, such as `/Users/7, /Users/8, /Users/9 and 310 more (DELETE was answered with 501)`. */
export function remainingPhrases(remaining: readonly Remainder[]): string[] {
  const reasons = [...new Set(remaining.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const paths = remaining.filter((each) => each.reason === reason).map(({ path }) => path);
    const rest = paths.length - mostNamed;
    const more = rest > 0 ? ` and ${rest} more` : "";
    return `${paths.slice(0, mostNamed).join(", ")}${more} (${reason})`;
  });
}

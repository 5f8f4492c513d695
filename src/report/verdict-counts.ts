// How often each verdict was given, in the order in which a reader looks for them.

import type { Verdict } from "../verdict/verdict.ts";
import type { Summary } from "./result.ts";

/** Known failures are counted apart (`summary.known`). */
export function verdictCounts(summary: Summary): readonly (readonly [Verdict, number])[] {
  return [
    ["pass", summary.pass],
    ["fail", summary.fail],
    ["warn", summary.warn],
    ["note", summary.note],
    ["not-applicable", summary.notApplicable],
    ["unverified", summary.unverified],
    ["error", summary.error],
  ];
}

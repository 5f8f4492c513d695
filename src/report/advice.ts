// What a broken row means to Okta's administrator, and what helps; of one nobody could judge it says nothing.

import type { ResultRequirement } from "./result.ts";

/** None, one or two sentences, not made inert: they are the catalogue's, not the target's. */
export function adviceOf({ verdict, administrator, remedy }: ResultRequirement): string[] {
  if (verdict !== "fail" && verdict !== "warn") return [];
  return [
    ...(administrator === undefined ? [] : [`Okta's administrator sees: ${administrator}`]),
    ...(remedy === undefined ? [] : [`Remedy: ${remedy}`]),
  ];
}

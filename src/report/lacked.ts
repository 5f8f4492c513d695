// What a target was seen not to offer, with the rows that this takes away: said on the page and in a statement, since a
// green run of a target that offers little is a small claim. Pure.

import type { Result } from "./result.ts";

export interface Lacked {
  /** With the answer that showed it. */
  readonly sentence: string;
  readonly rows: readonly string[];
}

const ofTheTarget =
  /^(?:the target (?:offers no|deletes no|keeps no|doesn't keep)|\/Schemas describes no)\b/;

/** What takes away most rows first. */
export function lackedBy({ requirements }: Pick<Result, "requirements">): Lacked[] {
  const found = new Map<string, string[]>();
  for (const { verdict, reason = "", id } of requirements) {
    if (verdict !== "not-applicable" || !ofTheTarget.test(reason)) continue;
    found.set(reason, [...(found.get(reason) ?? []), id]);
  }
  return [...found]
    .map(([sentence, rows]) => ({ sentence, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

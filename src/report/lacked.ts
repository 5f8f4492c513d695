// What a target was seen not to offer, with the rows that this takes away: said on the page and in a statement, since a
// green run of a target that offers little is a small claim. Pure.

import type { Result } from "./result.ts";

export interface Lacked {
  /** With the answer that showed it. */
  readonly sentence: string;
  readonly rows: readonly string[];
}

/** What takes away most rows first. */
export function lackedBy({ requirements }: Pick<Result, "requirements">): Lacked[] {
  const found = new Map<string, string[]>();
  for (const { verdict, lack, reason = "", id } of requirements) {
    if (verdict !== "not-applicable" || lack === undefined) continue;
    found.set(reason, [...(found.get(reason) ?? []), id]);
  }
  return [...found]
    .map(([sentence, rows]) => ({ sentence, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

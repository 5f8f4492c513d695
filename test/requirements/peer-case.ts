// A case of another SCIM suite: the rows that answer for it, or the reason why there are none.

import type { RequirementId } from "../../src/requirements/catalogue.ts";

export type PeerCase =
  | {
      /** What the other suite checks, in our words. */
      readonly check: string;
      readonly rows: readonly [RequirementId, ...RequirementId[]];
    }
  | { readonly check: string; readonly refused: string };

/** Checks the shape of a table of cases and keeps their ids. */
export function cases<Id extends string>(table: Record<Id, PeerCase>): Record<Id, PeerCase> {
  return table;
}

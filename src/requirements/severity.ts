// What a broken row counts as. The level lives in the row, never in an assertion; the basis caps it.

import type { Basis, Level, Requirement } from "./requirement.ts";

/** `fail`: a MUST not met. `warn`: a SHOULD not met. `note`: a MAY, or a documented limitation. */
export type Severity = "fail" | "warn" | "note";

const byLevel: Record<Level, Severity> = {
  MUST: "fail",
  SHOULD: "warn",
  MAY: "note",
  LIMITATION: "note",
};

const cap: Record<Basis, Severity> = {
  keyword: "fail",
  prose: "fail",
  documented: "fail",
  captured: "warn",
  inferred: "note",
};

const order: readonly Severity[] = ["note", "warn", "fail"];

/** The level's severity, but never above what its basis allows. */
export function severity(row: Pick<Requirement, "level" | "basis">): Severity {
  const asked = order.indexOf(byLevel[row.level]);
  const allowed = order.indexOf(cap[row.basis]);
  return order[Math.min(asked, allowed)] ?? "note";
}

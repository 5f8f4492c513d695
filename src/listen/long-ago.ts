// What was seen long ago is no firm ground: an administrator can have changed it at the target, and no request of
// Okta's tells of it (docs/adr/0033).

import type { Finding } from "./ledger.ts";
import type { Step } from "./step.ts";

/** Milliseconds. */
const LONG = 5 * 60_000;

/**
 * The finding, or only a likely one where it rests on what was seen too long before.
 * @param seenAt when all that it compares with was last known to be so
 */
export function unlessChanged(finding: Finding, seenAt: number, { startedAt }: Step): Finding {
  if (finding.reason === undefined || startedAt - seenAt <= LONG) return finding;
  const reason = `${finding.reason}, unless somebody changed it at the target: it was last seen more than 5 minutes before`;
  return { ...finding, reason, likely: true };
}

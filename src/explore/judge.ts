// Holds answers against rows. A finding that counts ends the sequence; one that is known already doesn't, and
// the sequence goes on with what the provider really shows.

import { catalogue } from "../requirements/catalogue.ts";
import { severity } from "../requirements/severity.ts";
import type { Answer } from "../wire/answer.ts";
import { Found, type Check, type Finding } from "./finding.ts";
import { exploredRows, type ExploredRow } from "./rows.ts";

export interface Judge {
  /** @returns whether the status is allowed. */
  status(answer: Answer, allowed: readonly number[], row: ExploredRow): boolean;
  /** Says that the row was looked at, and whether it held. @returns `holds` */
  holds(holds: boolean, finding: Finding): boolean;
}

export interface JudgeOptions {
  readonly asked: ReadonlySet<ExploredRow>;
  /** Whether the finding is to end the sequence. */
  readonly counts: (finding: Finding) => boolean;
  readonly onHeld: (row: ExploredRow) => void;
}

export function createJudge({ asked, counts, onHeld }: JudgeOptions): Judge {
  const holds = (isMet: boolean, finding: Finding): boolean => {
    if (!asked.has(finding.row)) return isMet;
    if (isMet) onHeld(finding.row);
    else if (counts(finding)) throw new Found(finding);
    return isMet;
  };
  return {
    holds,
    status(answer, allowed, row) {
      if (allowed.includes(answer.status)) {
        if (asked.has(row)) onHeld(row);
        return true;
      }
      return holds(false, {
        row,
        place: `${answer.exchange.request.method} ${answer.status}`,
        expected: allowed.join(" or "),
        received: statusLine(answer),
        answer,
        check: { kind: "status", allowed } satisfies Check,
      });
    },
  };
}

/** With what the provider said, as recorded: redacted. */
function statusLine(answer: Answer): string {
  const text = answer.status < 400 ? "" : (answer.exchange.response?.body?.text ?? "");
  const detail = /"detail":"((?:[^"\\]|\\.){1,160})/.exec(text)?.[1];
  return detail === undefined ? String(answer.status) : `${answer.status}: ${detail}`;
}

/**
 * The rows that are asked: not those that no test judges, nor what can't be red, but for lost updates, which are told
 * as a note; nor Interact's of a plain SCIM target, nor those about a feature that ServiceProviderConfig declares
 * unsupported.
 */
export function askedRows(target: {
  readonly isInteract: boolean;
  readonly unsupported: ReadonlySet<string>;
}): ReadonlySet<ExploredRow> {
  const isAsked = (id: ExploredRow): boolean => {
    const row = catalogue[id];
    if (row.excluded !== undefined) return false;
    if (severity(row) === "note" && !id.startsWith("OKTA-race/")) return false;
    if (id.startsWith("INTERACT-")) return target.isInteract;
    if (!id.startsWith("RFC")) return true;
    return row.requires === undefined || !target.unsupported.has(row.requires);
  };
  return new Set(exploredRows.filter(isAsked));
}

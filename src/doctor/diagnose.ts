// From what was seen to what is wrong, the worst first. Pure.

import { normalisedBaseUrl } from "../wire/client.ts";
import { checks } from "./checks.ts";
import type { Facts } from "./facts.ts";
import type { Finding, FindingVerdict } from "./finding.ts";

export interface Diagnosis {
  /** As in the address that was given, without a trailing slash. */
  readonly target: string;
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly findings: readonly (Finding & { readonly check: string })[];
  /** What each check saw, in their order; one that had nothing to judge is missing. */
  readonly looked: readonly { readonly check: string; readonly saw: string }[];
  /** The checks that had nothing to judge. */
  readonly notReached: readonly string[];
}

// An error keeps everything else from being seen, so that it never stands beside a graver fail.
const gravity: Record<FindingVerdict, number> = { error: 0, fail: 0, warn: 1 };

export function diagnose(facts: Facts): Diagnosis {
  const seen = checks.map(({ name, look }) => ({ check: name, looked: look(facts) }));
  const findings = seen
    .flatMap(({ check, looked }) => looked?.findings.map((each) => ({ check, ...each })) ?? [])
    .toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict]);
  const codes = findings.map(({ exitCode }) => exitCode);
  return {
    target: normalisedBaseUrl(facts.target.href),
    exitCode: ([2, 3, 1] as const).find((code) => codes.includes(code)) ?? 0,
    findings,
    looked: seen.flatMap(({ check, looked }) =>
      looked === undefined ? [] : [{ check, saw: looked.saw }],
    ),
    notReached: seen.flatMap(({ check, looked }) => (looked === undefined ? [check] : [])),
  };
}

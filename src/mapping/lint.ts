// Every rule over one subject.

import { lintRules } from "./lint-rules.ts";
import type { LintLevel, Mistake } from "./lint-rule.ts";
import type { Subject } from "./subject.ts";

export interface Finding extends Mistake {
  readonly rule: string;
  readonly level: LintLevel;
  readonly guide: readonly [number, number];
  readonly remedy: string;
}

const ORDER: readonly LintLevel[] = ["fail", "warn", "note"];

/** What holds for any SCIM endpoint; the other rules are Interact's. */
const PLAIN = /^(?:attribute|expression|group|user)\//;

/** The worst first, otherwise in the order of the rules. */
export function lint(subject: Subject): Finding[] {
  const rules =
    subject.contract === "core" ? lintRules.filter(({ id }) => PLAIN.test(id)) : lintRules;
  const findings = rules.flatMap(({ id, level, guide, remedy, find }) =>
    find(subject).map((mistake) => ({ rule: id, level, guide, remedy, ...mistake })),
  );
  return findings.sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
}

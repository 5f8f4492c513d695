// UIDs that read as numbers: a manager can't be found by one (guide L102).

import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import type { Subject } from "../subject.ts";
import { managersAreMapped, numeric, uidOf } from "../uids.ts";

function find(subject: Subject): Mistake[] {
  return subject.exportedUsers.flatMap((user) => {
    const uid = uidOf(subject, user);
    const how = numeric(uid);
    if (how === undefined) return [];
    const where = user.user.login;
    const mild = how === "near" || !managersAreMapped(subject) ? { level: "warn" as const } : {};
    const reads = how === "sure" ? "is a number" : "can be read as a number";
    return [{ where, message: `the UID "${uid}" ${reads}`, ...mild }];
  });
}

export const uidRules: readonly LintRule[] = [
  rule({
    id: "uid/numeric",
    level: "fail",
    guide: [102, 102],
    remedy:
      "Put a character other than a digit before the number, such as x1999 or _01999, both in UID and manager.",
    find,
  }),
];

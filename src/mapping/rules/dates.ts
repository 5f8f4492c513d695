// A start date, and every other dateTime of Interact's: a date with a time, or nothing (guide L91).

import { shown } from "../expression/value.ts";
import { isSendable, type MappedExpression } from "../exported-app.ts";
import { instantOf } from "../../scim/date-time.ts";
import { findAttribute } from "../known-schemas.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { whatNullBreaks } from "../null-safety.ts";
import { knownValues, several, type Subject } from "../subject.ts";

function dates({ app, schemas }: Subject): MappedExpression[] {
  return app.mapped.filter(({ attribute }) => {
    if (!isSendable(attribute)) return false;
    const { externalNamespace, externalName } = attribute;
    return findAttribute(schemas, externalNamespace, externalName)?.type === "dateTime";
  });
}

function noDateTime(subject: Subject): Mistake[] {
  return dates(subject).flatMap((mapped) => {
    const values = subject.exportedUsers.flatMap((user) => knownValues(user, mapped));
    const wrong = [
      ...new Set(values.filter((value) => instantOf(String(value)) === undefined).map(shown)),
    ];
    if (wrong.length === 0) return [];
    return [
      { where: mapped.attribute.variable, message: `no date with a time: ${several(wrong)}` },
    ];
  });
}

function nullUnsafe(subject: Subject): Mistake[] {
  return dates(subject).flatMap((mapped) => {
    const broken = whatNullBreaks(mapped);
    if (broken === undefined) return [];
    const message = `without ${broken.attribute} it can become ${several(broken.values.map(shown))} instead of nothing`;
    return [{ where: mapped.attribute.variable, message }];
  });
}

export const dateRules: readonly LintRule[] = [
  rule({
    id: "date/format",
    level: "fail",
    guide: [91, 91],
    remedy:
      'Keep the date as 2024-01-15 in Okta, and append the time: String.append(user.startDate, "T01:00:00Z").',
    find: noDateTime,
  }),
  rule({
    id: "date/null",
    level: "warn",
    guide: [91, 91],
    remedy:
      'Check for null first: user.startDate != null && user.startDate != "" ? String.append(user.startDate, "T01:00:00Z") : null.',
    find: nullUnsafe,
  }),
];

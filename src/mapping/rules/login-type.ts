// loginType: the vendor's field mapping page requires it, the guide doesn't (L40).

import { shown } from "../expression/value.ts";
import { INTERACT_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { canBeEmpty, knownValues, mappedTo, names, several, type Subject } from "../subject.ts";

const TYPES: readonly unknown[] = ["SAML", "Local Login", "Windows Login"];

function find(subject: Subject): Mistake[] {
  const [mapped] = mappedTo(subject, INTERACT_USER, "loginType");
  const isNeeded = subject.contract === "field-mapping";
  if (mapped === undefined) {
    if (!isNeeded) return [];
    return [
      { where: "loginType", message: "the field mapping page requires it, but it isn't mapped" },
    ];
  }
  const where = mapped.attribute.variable;
  const values = subject.exportedUsers.flatMap((user) => knownValues(user, mapped));
  const wrong = [...new Set(values.filter((value) => !TYPES.includes(value)).map(shown))];
  const without = isNeeded ? subject.exportedUsers.filter((user) => canBeEmpty(user, mapped)) : [];
  return [
    ...(wrong.length === 0 ? [] : [{ where, message: `it can be ${several(wrong)}` }]),
    ...(without.length === 0 ? [] : [{ where, message: `it can be empty for ${names(without)}` }]),
  ];
}

export const loginTypeRules: readonly LintRule[] = [
  rule({
    id: "login-type/values",
    level: "fail",
    guide: [40, 40],
    remedy: 'Map "SAML", "Local Login" or "Windows Login" (the vendor\'s field mapping page).',
    find,
  }),
];

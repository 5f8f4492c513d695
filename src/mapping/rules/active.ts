// active, which has to be true always: deactivation is a request of its own (guide L98).

import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { mappedTo, outcomeOf, type Subject } from "../subject.ts";

function find(subject: Subject): Mistake[] {
  const [mapped] = mappedTo(subject, CORE_USER, "active");
  if (mapped === undefined) {
    const message =
      "it isn't mapped: a user who was made inactive in Interact stays inactive when Okta sends an update";
    return [{ where: "active", message, level: "warn" }];
  }
  if (mapped.mistake !== undefined) return [];
  const outcomes = [subject.nobody, ...subject.exportedUsers].map((user) =>
    outcomeOf(user, mapped),
  );
  const isConstant = outcomes.every((outcome) => outcome?.values.every((value) => value === true));
  if (isConstant && mapped.onUpdate) return [];
  const message = isConstant
    ? "it is pushed on create only, but must be pushed on update too"
    : `it isn't always true: ${mapped.text}`;
  return [{ where: mapped.attribute.variable, message }];
}

export const activeRules: readonly LintRule[] = [
  rule({
    id: "active/always-true",
    level: "fail",
    guide: [98, 98],
    remedy:
      "Map the expression true into an attribute of type boolean with the external name active.",
    find,
  }),
];

// userType, without which Interact takes Power User away (guide L80–L87).

import { everyPart } from "../expression/ast.ts";
import { shown, type Value } from "../expression/value.ts";
import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { canBeEmpty, knownValues, mappedTo, names, several, type Subject } from "../subject.ts";

const TYPES: readonly unknown[] = ["Power User", "Intranet User", "Non Intranet User"];

function values(subject: Subject): Mistake[] {
  const [mapped] = mappedTo(subject, CORE_USER, "userType");
  if (mapped === undefined) {
    return [
      {
        where: "userType",
        message: "it isn't mapped: a sync can remove the rights of power users",
        level: "warn",
      },
    ];
  }
  const where = mapped.attribute.variable;
  const all = [subject.nobody, ...subject.exportedUsers].flatMap((user) =>
    knownValues(user, mapped),
  );
  const wrong = [...new Set(all.filter((value) => !TYPES.includes(value)).map(shown))];
  const without = subject.exportedUsers.filter((user) => canBeEmpty(user, mapped));
  const open = subject.exportedUsers.length === 0 && canBeEmpty(subject.nobody, mapped);
  const whom = open ? "a user with an empty profile" : names(without);
  return [
    ...(wrong.length === 0
      ? []
      : [{ where, message: `it can be ${several(wrong)}, which is not one of the three` }]),
    ...(without.length === 0 && !open
      ? []
      : [{ where, message: `it can be empty for ${whom}`, level: "warn" as const }]),
  ];
}

/** Groups that an expression names, and the organisation doesn't have. */
function unknownGroups({ app, groups }: Subject): Mistake[] {
  const { all } = groups;
  if (all === undefined) return [];
  return app.mapped.flatMap(({ attribute, expression }) =>
    (expression === undefined ? [] : everyPart(expression)).flatMap((part) => {
      if (part.kind !== "call") return [];
      const key = { isMemberOfGroupName: "name", isMemberOfGroup: "id", isMemberOfAnyGroup: "id" }[
        part.name
      ];
      if (key !== "name" && key !== "id") return [];
      const named = part.given.flatMap((given): Value[] =>
        given.kind === "literal" ? [given.value] : [],
      );
      const missing = named.filter((name) => !all.some((group) => group[key] === name));
      if (missing.length === 0) return [];
      const message = `no group has the ${key} ${missing.map(shown).join(", ")}, so no user is in it`;
      return [{ where: attribute.variable, message }];
    }),
  );
}

export const userTypeRules: readonly LintRule[] = [
  rule({
    id: "user-type/values",
    level: "fail",
    guide: [80, 85],
    remedy:
      'Give each user "Power User", "Intranet User" or "Non Intranet User": isMemberOfGroupName("Interact Power Users") ? "Power User" : "Intranet User".',
    find: values,
  }),
  rule({
    id: "group/unknown",
    level: "fail",
    guide: [85, 85],
    remedy: "Create the group in Okta, or correct its name in the expression.",
    find: unknownGroups,
  }),
];

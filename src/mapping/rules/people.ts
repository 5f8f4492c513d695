// The people themselves: active in Okta, and nobody twice (guide L89, L108).

import type { ExportedPerson } from "../exported-user.ts";
import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { knownValues, mappedTo, type Subject } from "../subject.ts";

/** Not active in Okta. Who has to change a password or is locked out, is. */
const DISABLED = ["STAGED", "SUSPENDED", "DEPROVISIONED"];

function disabled({ people }: Subject): Mistake[] {
  return people
    .filter(({ user }) => DISABLED.includes(user.status))
    .map(({ user }) => ({ where: user.login, message: `the person is ${user.status} in Okta` }));
}

/** People who share a value, in any letter case. */
function twice(subject: Subject, externalName: string, what: string): Mistake[] {
  const [mapped] = mappedTo(subject, CORE_USER, externalName);
  if (mapped === undefined) return [];
  const holders = new Map<string, ExportedPerson[]>();
  for (const person of subject.people) {
    for (const value of new Set(
      knownValues(person, mapped).map((each) => String(each).toLowerCase()),
    )) {
      holders.set(value, [...(holders.get(value) ?? []), person]);
    }
  }
  return [...holders].flatMap(([value, [first, ...others]]) =>
    others.map(({ user }) => ({
      where: user.login,
      message: `the ${what} ${value} is also that of ${first?.user.login ?? ""}`,
    })),
  );
}

export const peopleRules: readonly LintRule[] = [
  rule({
    id: "person/disabled",
    level: "fail",
    guide: [108, 108],
    remedy: "Activate the person in Okta before assigning the app, or leave them out.",
    find: disabled,
  }),
  rule({
    id: "person/duplicate-user-name",
    level: "fail",
    guide: [89, 89],
    remedy: "Give each person a user name of their own.",
    find: (subject) => twice(subject, "userName", "user name"),
  }),
  rule({
    id: "person/duplicate-e-mail",
    level: "fail",
    guide: [89, 89],
    remedy: "Give each person an address of their own: people are matched by it.",
    find: (subject) => twice(subject, "emails.^[primary==true].value", "address"),
  }),
];

// The users themselves: active in Okta, and nobody twice (guide L89, L108).

import type { ExportedUser } from "../exported-user.ts";
import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { canBeEmpty, knownValues, mappedTo, type Subject } from "../subject.ts";

/** Not active in Okta. Who has to change a password or is locked out, is. */
const DISABLED = ["STAGED", "SUSPENDED", "DEPROVISIONED"];

function disabled({ exportedUsers }: Subject): Mistake[] {
  return exportedUsers
    .filter(({ user }) => DISABLED.includes(user.status))
    .map(({ user }) => ({ where: user.login, message: `the user is ${user.status} in Okta` }));
}

/** Users who share a value, in any letter case. */
function twice(subject: Subject, externalName: string, what: string): Mistake[] {
  const [mapped] = mappedTo(subject, CORE_USER, externalName);
  if (mapped === undefined) return [];
  const holders = new Map<string, ExportedUser[]>();
  for (const user of subject.exportedUsers) {
    for (const value of new Set(
      knownValues(user, mapped).map((each) => String(each).toLowerCase()),
    )) {
      holders.set(value, [...(holders.get(value) ?? []), user]);
    }
  }
  return [...holders].flatMap(([value, [first, ...others]]) =>
    others.map(({ user }) => ({
      where: user.login,
      message: `the ${what} ${value} also belongs to ${first?.user.login ?? ""}`,
    })),
  );
}

/** Users are matched by their address (guide L89). */
function withoutAddress(subject: Subject): Mistake[] {
  const [mapped] = mappedTo(subject, CORE_USER, "emails.^[primary==true].value");
  if (mapped === undefined) return [];
  return subject.exportedUsers
    .filter((user) => canBeEmpty(user, mapped))
    .map(({ user }) => ({
      where: user.login,
      message: "the user has no e-mail address, or may have none",
    }));
}

export const userRules: readonly LintRule[] = [
  rule({
    id: "user/disabled",
    level: "fail",
    guide: [108, 108],
    remedy: "Activate the user in Okta before you assign the app, or don't assign this user.",
    find: disabled,
  }),
  rule({
    id: "user/duplicate-user-name",
    level: "fail",
    guide: [89, 89],
    remedy: "Give each user a different user name.",
    find: (subject) => twice(subject, "userName", "user name"),
  }),
  rule({
    id: "user/no-e-mail",
    level: "warn",
    guide: [89, 89],
    remedy:
      "Give the user an address in Okta. Without one, Interact can't find an account that already exists.",
    find: withoutAddress,
  }),
  rule({
    id: "user/duplicate-e-mail",
    level: "fail",
    guide: [89, 89],
    remedy: "Give each user a different address: users are matched by it.",
    find: (subject) => twice(subject, "emails.^[primary==true].value", "address"),
  }),
];

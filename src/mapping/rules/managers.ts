// Managers: among the users, assigned before their reports, and named as they are (guide L61, L102).

import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import type { Subject } from "../subject.ts";
import { bareNumber, managerOf, numeric, uidOf } from "../uids.ts";

interface Reference {
  readonly report: string;
  /** Place in the order of assignment. */
  readonly at: number;
  readonly manager: string;
}

function references(subject: Subject): Reference[] {
  return subject.exportedUsers.flatMap((user, at) => {
    const manager = managerOf(subject, user);
    return manager === undefined ? [] : [{ report: user.user.login, at, manager }];
  });
}

/** UID → place of the user. */
function uids(subject: Subject): ReadonlyMap<string, number> {
  return new Map(subject.exportedUsers.map((user, at) => [uidOf(subject, user), at]));
}

/** The UID that has the same number behind another prefix. */
function otherPrefix(manager: string, known: ReadonlyMap<string, number>): string | undefined {
  const number = bareNumber(manager);
  if (number === undefined || known.has(manager)) return undefined;
  return [...known.keys()].find((uid) => bareNumber(uid) === number);
}

function prefixes(subject: Subject): Mistake[] {
  const known = uids(subject);
  return references(subject).flatMap(({ report, manager }) => {
    const uid = otherPrefix(manager, known);
    if (uid === undefined) return [];
    return [
      {
        where: report,
        message: `the manager is "${manager}", but the UID with that number is "${uid}"`,
      },
    ];
  });
}

function numbers(subject: Subject): Mistake[] {
  return references(subject).flatMap(({ report, manager }) => {
    if (numeric(manager) === undefined) return [];
    const message = `the manager "${manager}" reads as a number, which Interact takes for a user id`;
    return [{ where: report, message }];
  });
}

function outside(subject: Subject): Mistake[] {
  const known = uids(subject);
  return references(subject).flatMap(({ report, manager }) => {
    if (known.has(manager) || otherPrefix(manager, known) !== undefined) return [];
    const named = subject.exportedUsers.find(
      ({ user }) => user.login.toLowerCase() === manager.toLowerCase(),
    );
    const hint =
      named === undefined ? "" : `; it is a user name, whose UID is "${uidOf(subject, named)}"`;
    const message = `the manager "${manager}" is not the UID of any user given${hint}`;
    return [{ where: report, message }];
  });
}

function order(subject: Subject): Mistake[] {
  const known = uids(subject);
  return references(subject).flatMap(({ report, at, manager }) => {
    const place = known.get(manager);
    if (place === undefined || place <= at) return [];
    const boss = subject.exportedUsers[place]?.user.login ?? manager;
    return [
      {
        where: report,
        message: `the manager ${boss} comes later, and doesn't exist yet when Okta names them`,
      },
    ];
  });
}

export const managerRules: readonly LintRule[] = [
  rule({
    id: "manager/prefix",
    level: "fail",
    guide: [102, 102],
    remedy: "Use the same prefix in externalId and in manager.value.",
    find: prefixes,
  }),
  rule({
    id: "manager/numeric",
    level: "warn",
    guide: [102, 102],
    remedy: "Name managers by a UID that is not a number, such as x1999.",
    find: numbers,
  }),
  rule({
    id: "manager/outside",
    level: "fail",
    guide: [61, 61],
    remedy: "Assign the app to the manager too, and map the manager's UID into manager.value.",
    find: outside,
  }),
  rule({
    id: "manager/order",
    level: "warn",
    guide: [61, 61],
    remedy: "Assign managers before their reports, or push the reports' profiles again afterwards.",
    find: order,
  }),
];

// What must be true at the provider: whom Okta has made there, and what the last look at each has shown. A
// look is held against the one before, and against what the step since then was to change.

import type { OktaProfile } from "../okta/profile.ts";
import type { JsonObject } from "../wire/json.ts";

export interface ModelUser {
  /** A, B, …: in the order of creation. */
  readonly label: string;
  id: string;
  profile: OktaProfile;
  active: boolean;
  isDeleted: boolean;
  /** Something in it is odd, so that it may be refused when it is sent again. */
  isOdd: boolean;
  /** As it was last read; empty before. */
  seen: JsonObject;
  manager: ModelUser | undefined;
  /** Its password has been synchronised. */
  hasNewPassword?: boolean;
  /** Groups that the user was in when deactivated: a provider may end memberships, and restore them. */
  before: ModelGroup[];
}

export interface ModelGroup {
  /** G1, G2, … */
  readonly label: string;
  id: string;
  name: string;
  isDeleted: boolean;
  isOdd: boolean;
  /** As it was first read: its meta.created. */
  created: string | undefined;
  members: Set<ModelUser>;
}

export interface Model {
  readonly users: ModelUser[];
  readonly groups: ModelGroup[];
}

export function emptyModel(): Model {
  return { users: [], groups: [] };
}

export function livingUsers({ users }: Model): ModelUser[] {
  return users.filter((user) => !user.isDeleted);
}

export function livingGroups({ groups }: Model): ModelGroup[] {
  return groups.filter((group) => !group.isDeleted);
}

/** The one that a number picks, whatever the number; undefined of none. */
export function pick<T>(from: readonly T[], number: number): T | undefined {
  return from.length === 0 ? undefined : from[number % from.length];
}

/** The one that a number picks of those with a plain name; undefined without a number, or of none. */
export function pickPlain<T extends { readonly isOdd: boolean }>(
  from: readonly T[],
  number: number | undefined,
): T | undefined {
  const plain = from.filter(({ isOdd }) => !isOdd);
  return number === undefined ? undefined : pick(plain, number);
}

/** Those whose bit is set: any part of the list. */
export function pickSome<T>(from: readonly T[], bits: number): T[] {
  return from.filter((_, at) => ((bits >> at) & 1) === 1);
}

export function groupsOf(user: ModelUser, model: Model): ModelGroup[] {
  return livingGroups(model).filter((group) => group.members.has(user));
}

/** The members are these from now on: nobody else comes back into the group with a reactivation. */
export function setMembers(
  group: ModelGroup,
  members: Iterable<ModelUser>,
  { users }: Model,
): void {
  group.members = new Set(members);
  for (const user of users) if (!group.members.has(user)) leaveForGood(group, user);
}

export function leaveForGood(group: ModelGroup, user: ModelUser): void {
  group.members.delete(user);
  user.before = user.before.filter((each) => each !== group);
}

// What is expected of users and groups that a step touched, or did not touch.

import { mergeForReplace } from "../okta/merge-for-replace.ts";
import type { OktaProfile } from "../okta/profile.ts";
import { rowOf } from "./attributes.ts";
import type { Model, ModelGroup, ModelUser } from "./model.ts";
import { groupsOf } from "./model.ts";
import { lookAtGroup, type ExpectedGroup } from "./read-group.ts";
import { lookAtUser, type ExpectedUser } from "./read-user.ts";
import { representation, type Representation } from "./representation.ts";
import type { ExploredRow } from "./rows.ts";
import type { Real } from "./real.ts";

type Rows = ExpectedUser["rows"];

export const nothing: Representation = new Map();

/** Where nothing of a user was to change, `rest` says so. */
export function unchanged(rest: ExploredRow, rows: Partial<Rows> = {}): ExpectedUser {
  return {
    now: nothing,
    rows: {
      read: "RFC7644-3.4.1/retrieved",
      active: rest,
      changed: () => rest,
      rest,
      ...rows,
    },
  };
}

/** After a PUT of what was read with the profile laid over it: all that it held is there. */
export function pushed(
  user: ModelUser,
  profile: OktaProfile,
  real: Real,
  rows: Partial<Rows> = {},
): ExpectedUser {
  const body = mergeForReplace(user.seen, profile, real.mapping);
  const now = new Map(representation(body));
  now.delete("meta.created");
  return {
    now,
    isFree: derived(user),
    rows: {
      read: "RFC7644-3.4.1/retrieved",
      active: "OKTA-update/leaves-active-alone",
      changed: (path) => rowOf(path, "changed"),
      rest: "OKTA-update/kept",
      lookup:
        profile.userName === user.profile.userName
          ? "OKTA-lookup/finds-exactly-one"
          : "OKTA-update/user-name",
      ...rows,
    },
  };
}

/** A reference to a manager who is gone may stay or go. */
export function derived(user: ModelUser): (path: string) => boolean {
  const isDangling = user.manager?.isDeleted === true;
  return (path) => isDangling && path.endsWith(":manager.value");
}

/** Users whom a step named only in passing, or not at all: as they were. */
export async function lookAtOthers(
  users: Iterable<ModelUser>,
  rest: ExploredRow,
  model: Model,
  real: Real,
  rows: Partial<Rows> = {},
): Promise<void> {
  const living = [...new Set(users)].filter((user) => !user.isDeleted);
  const expected = unchanged(rest, rows);
  await Promise.all(
    living.map((user) => lookAtUser(user, { ...expected, isFree: derived(user) }, model, real)),
  );
}

/** The groups that a user is in, after a step that was to change no membership. */
export async function lookAtGroupsOf(
  user: ModelUser,
  row: ExploredRow,
  model: Model,
  real: Real,
): Promise<void> {
  const rows = { members: row, name: row };
  await Promise.all(
    groupsOf(user, model).map((group) => lookAtGroup(group, { rows }, model, real)),
  );
}

/** A group with the users who came, left or stayed. */
export async function lookAtMembership(
  group: ModelGroup,
  touched: Iterable<ModelUser>,
  expected: ExpectedGroup,
  model: Model,
  real: Real,
): Promise<void> {
  await lookAtGroup(group, expected, model, real);
  const lookup = "OKTA-lookup/finds-exactly-one";
  await lookAtOthers(touched, expected.rows.members, model, real, { lookup });
}

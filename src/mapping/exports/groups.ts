// Groups as GET /api/v1/groups returns them, and who is in them: GET /api/v1/groups/{id}/users.

import { isJsonObject, type Json } from "../../wire/json.ts";
import type { Group, Memberships } from "../expression/context.ts";
import { ExportError } from "./export-error.ts";
import { expectExport, neededText, objectAt } from "./which-export.ts";

/** @throws ExportError that names the place */
export function readGroups(json: unknown): Group[] {
  expectExport(json, "groups");
  const list = Array.isArray(json) ? (json as readonly Json[]) : [json as Json];
  return list.map((group, i) => {
    const place = `[${i}]`;
    if (!isJsonObject(group)) throw new ExportError(`${place} is not an object`);
    const profile = objectAt(group, "profile", `${place}.profile`);
    return {
      id: neededText(group, "id", place),
      name: neededText(profile, "name", `${place}.profile`),
    };
  });
}

/** Who is in which group, as far as it was given. */
export interface KnownGroups {
  /** All groups of the organisation; absent where nobody listed them. */
  readonly all?: readonly Group[];
  /** By the group's id, or its name where `all` is absent: the ids of its members. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is known of one user's groups. */
export function membershipsOf(userId: string, { all, members }: KnownGroups): Memberships {
  const groups = all ?? [...members.keys()].map((key) => ({ id: key, name: key }));
  const membersOf = (group: Group): ReadonlySet<string> | undefined =>
    members.get(group.id) ?? members.get(group.name);
  return {
    in: groups.filter((group) => membersOf(group)?.has(userId) === true),
    notIn: groups.filter((group) => membersOf(group)?.has(userId) === false),
    unsettled: groups.filter((group) => membersOf(group) === undefined),
    complete: all !== undefined,
  };
}

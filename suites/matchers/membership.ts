// Matchers over how resources belong together: members of a group, groups and manager of a user.

import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { found, seen, where } from "./shown.ts";

const manager =
  "Resources.0.urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value";

export const membershipMatchers = {
  /** The user's groups name the group with this id. */
  toBeInGroup(answer: Answer, id: string) {
    const pass = answer.status < 300 && values(answer, "groups").includes(id);
    return { pass, expected: `groups with ${id}`, ...seen(answer, "groups") };
  },

  /** The group was read, and has the user with this id as a member. */
  toContainMember(answer: Answer, id: string) {
    // An unreadable group shows neither that somebody is in it nor that somebody isn't.
    const pass = answer.status < 300 ? values(answer, "members").includes(id) : undefined;
    return { pass, expected: `members with ${id}`, ...seen(answer, "members") };
  },

  /** A group whose members are those with these ids, each once. */
  toHaveMembers(answer: Answer, ...ids: string[]) {
    const members = values(answer, "members");
    const pass =
      answer.status < 300 &&
      members.length === ids.length &&
      isDeepStrictEqual(new Set(members), new Set(ids));
    const [expected, received] =
      Math.max(ids.length, members.length) <= few
        ? [`members ${JSON.stringify(ids)}`, found(answer, "members")]
        : [`${ids.length} members, each once`, counted(members, ids)];
    return { pass, expected, received, at: where(answer, "members") };
  },

  /** The user that a lookup found has one of these as manager, by id or UID. */
  toHaveManager(answer: Answer, ...names: string[]) {
    const value = managerIn(answer);
    const pass = typeof value === "string" && names.includes(value);
    const expected = `manager.value ${names.join(" or ")}`;
    return { pass, expected, ...seen(answer, manager) };
  },

  /** The user that a lookup found, if it found one, has no manager, or one of these. */
  toHaveNoManagerBut(answer: Answer, ...names: string[]) {
    const value = managerIn(answer) ?? "";
    const pass = answer.status === 200 && ["", ...names].some((name) => name === value);
    const expected = `no manager, or ${names.join(" or ")}`;
    return { pass, expected, ...seen(answer, manager) };
  },
};

function values(answer: Answer, path: string): unknown[] {
  return listAt(answer.json, path).map((each) => attribute(each, "value"));
}

function managerIn(answer: Answer): unknown {
  return answer.status < 300 ? attribute(answer.json, manager) : undefined;
}

/** How many members are shown one by one. */
const few = 10;

function counted(members: readonly unknown[], ids: readonly string[]): string {
  const distinct = new Set(members);
  const missing = ids.filter((id) => !distinct.has(id)).length;
  const others = [...distinct].filter((id) => !ids.some((each) => each === id)).length;
  const twice = members.length - distinct.size;
  return `${members.length} members: ${missing} missing, ${others} additional, ${twice} duplicate`;
}

// Plays one race: users and a group are made, requests sent at once, and everything read back.

import { createBody } from "../../okta/create-body.ts";
import type { OktaProfile } from "../../okta/profile.ts";
import type { Answer } from "../../wire/answer.ts";
import { isJsonObject, member, type JsonObject } from "../../wire/json.ts";
import { Unverified } from "../../ownership/unverified.ts";
import { asShown, elementsOf, valuesOf } from "../representation.ts";
import { comparable } from "../same-text.ts";
import { groupPath, patchOp, quoted, userPath, type Real } from "../real.ts";
import { explainedBy, type Answered } from "./linearise.ts";
import {
  groupKinds,
  nameOf,
  numbersIn,
  says,
  titleOf,
  type Operation,
  type State,
} from "./operation.ts";

export interface Race {
  readonly operations: readonly Operation[];
  /** Who is in the group before: a bit for each user. */
  readonly members: number;
}

export interface Raced {
  readonly isExplained: boolean;
  readonly answered: readonly Answered[];
  readonly answers: readonly Answer[];
  readonly before: State;
  readonly after: State;
  /** The last look at what is not explained. */
  readonly looked: Answer;
  /** The group shows somebody twice, which no order explains. */
  readonly isDoubled: boolean;
  /** In the order of their labels. */
  readonly ids: readonly string[];
}

export const userCount = 2;

interface Cast {
  readonly ids: readonly string[];
  readonly profiles: readonly OktaProfile[];
  readonly read: readonly JsonObject[];
  readonly group: string | undefined;
  readonly newcomer: OktaProfile;
  /** Distinguishes this race's names of the group. */
  readonly groupName: (value: number) => string;
}

/** @throws Unverified where the users or the group can't be made */
export async function race({ operations, members }: Race, real: Real): Promise<Raced> {
  real.step("Create two users and a group");
  const needsGroup = operations.some(({ kind }) =>
    (groupKinds as readonly string[]).includes(kind),
  );
  const cast = await arrange(needsGroup, members, real);
  const before: State = {
    users: cast.ids.map(() => ({ active: true, title: "" })),
    group: needsGroup
      ? { name: nameOf(0), members: new Set(numbersIn(members, userCount)) }
      : undefined,
    created: 0,
  };
  real.step(`At once: ${operations.map((each) => says(each, userCount)).join(" | ")}`);
  const answers = await Promise.all(operations.map((each) => send(each, cast, real)));
  real.step("");
  const { after, looked, isDoubled } = await observe(cast, real);
  const answered = operations.map((operation, at) => ({
    operation,
    status: answers[at]?.status ?? 0,
  }));
  const isExplained = !isDoubled && explainedBy(before, answered, after) !== undefined;
  const { ids } = cast;
  return { isExplained, isDoubled, answered, answers, before, after, looked, ids };
}

async function arrange(needsGroup: boolean, members: number, real: Real): Promise<Cast> {
  const profiles = Array.from({ length: userCount }, () => real.newProfile("ada", "address"));
  const created = await Promise.all(profiles.map((profile) => real.okta.create(profile)));
  const ids = created.map(({ user }) => {
    if (user === undefined) throw new Unverified("a user that a race needs was not created");
    return user.id;
  });
  const reads = await Promise.all(ids.map((id) => real.scim.read(userPath({ id }))));
  const read = reads.map(({ json }) => (isJsonObject(json) ? json : {}));
  const suffix = real.newGroupName("");
  const groupName = (value: number): string => `${nameOf(value)} ${suffix}`;
  const newcomer = real.newProfile("grace", "address");
  if (!needsGroup) return { ids, profiles, read, group: undefined, newcomer, groupName };
  const made = await real.scim.write("POST", "/Groups", {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
    displayName: groupName(0),
    members: numbersIn(members, userCount).map((number) => ({ value: ids[number] })),
  });
  const group = isJsonObject(made.json) ? member(made.json, "id") : undefined;
  if (typeof group !== "string") throw new Unverified("a group that a race needs was not created");
  // Nothing is written to a group that wasn't read first: here, and not when all are sent at once.
  await real.scim.read(groupPath({ id: group }));
  return { ids, profiles, read, group, newcomer, groupName };
}

async function send(operation: Operation, cast: Cast, real: Real): Promise<Answer> {
  const { scim } = real;
  const { kind, user, users, value } = operation;
  const id = cast.ids[user] ?? "";
  const path = userPath({ id });
  const group = groupPath({ id: cast.group ?? "" });
  const all = numbersIn(users, userCount).map((number) => ({ value: cast.ids[number] }));
  const patch = (at: string, change: object) => scim.write("PATCH", at, patchOp(change));
  switch (kind) {
    case "add member":
      return patch(group, { op: "add", path: "members", value: [{ value: id }] });
    case "remove member":
      return patch(group, { op: "remove", path: `members[value eq ${quoted(id)}]` });
    case "replace members":
      return patch(group, { op: "replace", path: "members", value: all });
    case "rename group":
      return patch(group, { op: "replace", value: { displayName: cast.groupName(value) } });
    case "replace group":
      return scim.write("PUT", group, {
        schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
        displayName: cast.groupName(value),
        members: all,
      });
    case "delete group":
      return scim.delete(group);
    case "set title":
      return patch(path, { op: "replace", path: "title", value: titleOf(value) });
    case "deactivate":
      return patch(path, { op: "replace", value: { active: false } });
    case "activate":
      return patch(path, { op: "replace", value: { active: true } });
    case "replace user":
      return scim.write("PUT", path, { ...cast.read[user], active: true, title: titleOf(value) });
    case "delete user":
      return scim.delete(path);
    case "create user":
      return scim.write("POST", "/Users", createBody(cast.newcomer, real.mapping));
    default:
      return kind satisfies never;
  }
}

async function observe(cast: Cast, { scim, okta }: Real) {
  const [reads, group, found] = await Promise.all([
    Promise.all(cast.ids.map((id) => scim.read(userPath({ id })))),
    cast.group === undefined ? undefined : scim.read(groupPath({ id: cast.group })),
    okta.lookup(cast.newcomer.userName),
  ]);
  const after: State = {
    users: reads.map(({ status, json }) => {
      if (status !== 200 || !isJsonObject(json)) return undefined;
      const title = member(json, "title");
      return {
        active: member(json, "active") !== false,
        title: typeof title === "string" ? known(title, titleOf) : "",
      };
    }),
    group: groupIn(group, cast),
    created: elementsOf(found.json, "Resources").length,
  };
  const members = valuesOf(group?.json, "members");
  const isDoubled = new Set(members).size < members.length;
  return { after, looked: group ?? reads[0] ?? found, isDoubled };
}

function groupIn(read: Answer | undefined, cast: Cast): State["group"] {
  if (read?.status !== 200 || !isJsonObject(read.json)) return undefined;
  const ids = valuesOf(read.json, "members");
  const name = asShown(member(read.json, "displayName"));
  const value = [0, 1, 2, 3].find(
    (each) => comparable("", cast.groupName(each)) === comparable("", name),
  );
  return {
    name: value === undefined ? name : nameOf(value),
    members: new Set(ids.map((id) => cast.ids.indexOf(id))),
  };
}

/** In the model's spelling: a provider may alter letter case. */
function known(text: string, spelled: (value: number) => string): string {
  const value = [0, 1, 2, 3].find((each) => comparable("", spelled(each)) === comparable("", text));
  return value === undefined ? text : spelled(value);
}

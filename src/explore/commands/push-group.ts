// A group is pushed: looked up, created with its members inside, and the same members added once more. Or another client
// creates it, with one request.

import fc from "fast-check";
import { holderOf } from "./assign.ts";
import { names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups, pickPlain, type Model, type ModelGroup, type ModelUser } from "../model.ts";
import type { Answer } from "../../wire/answer.ts";
import { idOf, isJsonObject } from "../../wire/json.ts";
import { elementsOf } from "../representation.ts";
import { anyNameBeginning, seldom, type Text } from "../values.ts";
import { asMember, type Real } from "../real.ts";

interface PushGroup extends Pick<OfGroup, "users"> {
  readonly beginning: Text;
  readonly by: "Okta" | "another client";
  /** Whose name the new one holds; no group's for most. */
  readonly like: number | undefined;
}

export const mostGroups = 3;

export const pushGroup = kind<PushGroup>({
  weight: 4,
  isOffered: ({ offers }) => offers.groups,
  values: () =>
    fc.record({
      users: ofGroup.users,
      beginning: anyNameBeginning,
      by: fc.constantFrom("Okta", "Okta", "another client"),
      like: seldom(fc.nat(3), 5),
    }),
  check: (model) => livingGroups(model).length < mostGroups,
  says: (model, values) =>
    `${values.by === "Okta" ? "Push" : "POST"} group ${nextGroup(model)} (${
      pickPlain(livingGroups(model), values.like) === undefined
        ? values.beginning.text
        : "its name holds another's"
    }…) with ${names(usersOf(model, values))}`,
  run: async (model, values, real) => {
    const like = pickPlain(livingGroups(model), values.like);
    const name =
      like === undefined
        ? real.newGroupName(values.beginning.text)
        : `${like.name} and ${real.newGroupName("")}`;
    const isOdd = values.beginning.isOdd || like !== undefined;
    const beginning = { ...values.beginning, isOdd };
    await pushNew(name, { ...values, beginning }, model, real);
  },
});

export function nextGroup({ groups }: Pick<Model, "groups">): string {
  return `G${groups.length + 1}`;
}

/** @param values `beginning` says whether the name is odd */
export async function pushNew(
  name: string,
  values: Pick<PushGroup, "users" | "beginning" | "by">,
  model: Model,
  real: Real,
): Promise<void> {
  const { judge } = real;
  const users = usersOf(model, values);
  const { isOdd } = values.beginning;
  const { looked, created, added, pushed } =
    values.by === "Okta" ? await push(name, users, real) : await post(name, users, real);
  const found = elementsOf(looked?.json, "Resources").length;
  if (looked !== undefined) {
    judge.holds(looked.status === 200 && found === 0, {
      row: "OKTA-group/no-match-is-empty",
      place:
        looked.status === 200 ? "group lookup without a match" : `group lookup ${looked.status}`,
      expected: "the lookup of a name that no group has finds nothing",
      received: looked.status === 200 ? `it finds ${found}` : String(looked.status),
      answer: looked,
      check: { kind: "list", path: ["Resources"], of: "id", values: [], how: "exactly" },
    });
  }
  if (created === undefined || found > 0) return;
  if (isOdd && created.status >= 400 && created.status < 500) return;
  judge.status(created, [201], "OKTA-group/created");
  if (created.status >= 300) return;
  const named = { row: "OKTA-group/created", place: "id of a group's create" } as const;
  const given = { expected: "an id", received: "none", answer: created };
  judge.holds(pushed !== undefined, { ...named, ...given });
  if (pushed === undefined) return;
  for (const answer of added) judge.status(answer, [200, 204], "OKTA-group/same-members-again");
  const other = holderOf(pushed.id, real);
  const isOwn = judge.holds(other === undefined, {
    row: "RFC7643-3.1/id-unique",
    place: "id of a group's create",
    expected: "an id that no other resource has",
    received: `the id of ${other?.label ?? ""}`,
    answer: created,
  });
  if (!isOwn) return;
  const members = new Set(users);
  const group: ModelGroup = {
    label: nextGroup(model),
    id: pushed.id,
    name,
    isDeleted: false,
    isOdd,
    created: undefined,
    members,
  };
  model.groups.push(group);
  const rows = { members: "OKTA-group/members-shown", name: "OKTA-group/created" } as const;
  await lookAtMembership(group, users, { rows, written: created }, model, real);
}

interface Created {
  readonly looked?: Answer | undefined;
  readonly created: Answer | undefined;
  readonly added: readonly Answer[];
  readonly pushed: { readonly id: string } | undefined;
}

async function push(name: string, users: readonly ModelUser[], { okta }: Real): Promise<Created> {
  const { answers, group } = await okta.pushGroup(name, users.map(asMember));
  const [looked, created, ...added] = answers;
  return { looked, created, added, pushed: group };
}

async function post(name: string, users: readonly ModelUser[], { scim }: Real): Promise<Created> {
  const created = await scim.write("POST", "/Groups", {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
    displayName: name,
    members: users.map(({ id }) => ({ value: id })),
  });
  const id = isJsonObject(created.json) ? idOf(created.json) : undefined;
  return { created, added: [], pushed: id === undefined ? undefined : { id } };
}

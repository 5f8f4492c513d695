// A group is pushed: looked up, created with its members inside, and the same members added once more.

import fc from "fast-check";
import { names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups, type Model, type ModelGroup } from "../model.ts";
import { elementsOf } from "../representation.ts";
import { anyNameBeginning, type Text } from "../values.ts";
import { asMember, type Real } from "../real.ts";

interface PushGroup extends Pick<OfGroup, "users"> {
  readonly beginning: Text;
}

export const mostGroups = 3;

export const pushGroup = kind<PushGroup>({
  weight: 4,
  isOffered: ({ offers }) => offers.groups,
  values: () => fc.record({ users: ofGroup.users, beginning: anyNameBeginning }),
  check: (model) => livingGroups(model).length < mostGroups,
  says: (model, values) =>
    `Push group ${nextGroup(model)} (${values.beginning.text}…) with ${names(usersOf(model, values))}`,
  run: async (model, values, real) => {
    const name = real.newGroupName(values.beginning.text);
    await pushNew(name, values, model, real);
  },
});

export function nextGroup({ groups }: Pick<Model, "groups">): string {
  return `G${groups.length + 1}`;
}

/** @param values `beginning` says whether the name is odd */
export async function pushNew(
  name: string,
  values: PushGroup,
  model: Model,
  real: Real,
): Promise<void> {
  const { okta, judge } = real;
  const users = usersOf(model, values);
  const { isOdd } = values.beginning;
  const { answers, group: pushed } = await okta.pushGroup(name, users.map(asMember));
  const [looked, created, ...added] = answers;
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
  if (pushed === undefined) return;
  for (const answer of added) judge.status(answer, [200, 204], "OKTA-group/same-members-again");
  const other = [...model.users, ...model.groups].find(({ id }) => id === pushed.id);
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
    members,
  };
  model.groups.push(group);
  const rows = { members: "OKTA-group/members-shown", name: "OKTA-group/created" } as const;
  await lookAtMembership(group, users, rows, model, real);
}

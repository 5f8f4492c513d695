// Users join and leave a pushed group: removals first, one add for all who came, in one PATCH or by batches.

import fc from "fast-check";
import { groupOf, leavingOf, names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { leaveForGood, livingGroups, type Model, type ModelUser } from "../model.ts";
import type { ExploredRow } from "../rows.ts";
import { asMember } from "../real.ts";
import { Unverified } from "../../ownership/unverified.ts";

interface ChangeMembers extends OfGroup {
  readonly how: "add" | "add anybody" | "remove" | "both";
  /** Changes in one PATCH: Okta's batch is 100, a small one shows the same. */
  readonly batch: number;
}

interface Moves {
  readonly remove: readonly ModelUser[];
  readonly add: readonly ModelUser[];
}

/** Who is a member leaves, who isn't joins; also the other way round, when only one is asked for. */
const moves = (model: Readonly<Model>, values: ChangeMembers): Moves => {
  const [joining, leaving] = [usersOf(model, values), leavingOf(model, values)];
  const members = groupOf(model, values)?.members ?? new Set();
  if (values.how === "add") return { remove: [], add: joining };
  // Okta pushes nobody who is inactive; other clients may.
  if (values.how === "add anybody") return { remove: [], add: leaving };
  if (values.how === "remove") return { remove: leaving, add: [] };
  return {
    remove: leaving.filter((user) => members.has(user)),
    add: joining.filter((user) => !members.has(user)),
  };
};

export const changeMembers = kind<ChangeMembers>({
  weight: 7,
  isOffered: ({ offers }) => offers.groups,
  values: () =>
    fc.record({
      ...ofGroup,
      how: fc.constantFrom("add", "add anybody", "remove", "both", "both"),
      batch: fc.constantFrom(100, 1),
    }),
  check: (model, values) => {
    if (livingGroups(model).length === 0) return false;
    const { remove, add } = moves(model, values);
    return remove.length + add.length > 0;
  },
  says: (model, values) => {
    const { remove, add } = moves(model, values);
    const group = groupOf(model, values)?.label ?? "";
    const parts = [
      ...(remove.length === 0 ? [] : [`remove ${names(remove)}`]),
      ...(add.length === 0 ? [] : [`add ${names(add)}`]),
    ];
    return `Change members of ${group}: ${parts.join(", ")}`;
  },
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const { remove, add } = moves(model, values);
    const { answers } = await real.okta.changeMembership(
      { id: group.id, displayName: group.name },
      { remove: remove.map(({ id }) => id), add: add.map(asMember) },
      values.batch,
    );
    const row = acceptedRow({ remove, add }, group.members);
    const members = stateRow({ remove, add }, group.members);
    const inactive = new Set(add.filter(({ active }) => !active));
    if (inactive.size > 0 && answers.some(({ status }) => status >= 400 && status < 500)) {
      throw new Unverified("an inactive user is refused as a member");
    }
    const isDone = answers
      .map((answer) => real.judge.status(answer, [200, 204], row))
      .every(Boolean);
    if (isDone) {
      for (const user of remove) leaveForGood(group, user);
      for (const user of add) group.members.add(user);
    }
    const rows = { members, name: members };
    const expected = { rows, written: answers.at(-1), free: inactive };
    await lookAtMembership(group, [...remove, ...add], expected, model, real);
  },
});

function acceptedRow({ remove, add }: Moves, members: ReadonlySet<ModelUser>): ExploredRow {
  if (add.length === 0 && remove.some((user) => !members.has(user))) {
    return "OKTA-group/remove-of-nobody";
  }
  if (remove.length === 0 && add.some((user) => members.has(user))) {
    return "OKTA-group/same-members-again";
  }
  return "OKTA-group/change-accepted";
}

function stateRow({ remove, add }: Moves, members: ReadonlySet<ModelUser>): ExploredRow {
  if (remove.length === 0) return "OKTA-group/add-appends";
  const isOfNobody = add.length === 0 && !remove.some((user) => members.has(user));
  return isOfNobody ? "OKTA-group/remove-of-nobody" : "OKTA-group/remove-one";
}

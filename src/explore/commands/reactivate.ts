// A user comes back: looked up, PATCH of active, GET, PUT.

import fc from "fast-check";
import { kind } from "../command.ts";
import { pushed } from "../expect.ts";
import { livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { lookAtUser } from "../read-user.ts";
import { asShown, elementsOf } from "../representation.ts";
import { member } from "../../wire/json.ts";
import type { Real } from "../real.ts";

const inactive = (model: Readonly<Model>): ModelUser[] =>
  livingUsers(model).filter(({ active }) => !active);

export const reactivate = kind<{ readonly which: number; readonly alone: boolean }>({
  weight: 4,
  values: () => fc.record({ which: fc.nat(7), alone: fc.boolean() }),
  check: (model) => inactive(model).length > 0,
  says: (model, { which, alone }) =>
    `Reactivate user ${pick(inactive(model), which)?.label ?? ""}${alone ? " (the PATCH alone)" : ""}`,
  run: async (model, { which, alone }, real) => {
    const user = pick(inactive(model), which);
    if (user === undefined) return;
    const isDone = alone ? await activateAlone(user, real) : await activateAndPush(user, real);
    if (!isDone) return;
    user.active = true;
    const rest = "OKTA-reactivate/same-attributes";
    const rows = {
      active: "OKTA-reactivate/same-id",
      rest,
      lookup: "OKTA-reactivate/same-id",
    } as const;
    const expected = pushed(user, user.profile, real, { ...rows, changed: () => rest });
    await lookAtUser(user, expected, model, real);
    await lookAtMemberships(user, model, real);
  },
});

async function activateAlone(user: ModelUser, { okta, judge }: Real): Promise<boolean> {
  return judge.status(await okta.activate(user), [200, 204], "OKTA-reactivate/accepted");
}

/** Okta's whole sequence. False where it stopped, or found another. */
async function activateAndPush(user: ModelUser, { okta, judge }: Real): Promise<boolean> {
  const { answers, outcome, user: linked } = await okta.reactivate(user);
  const [looked, patched, , put] = answers;
  if (looked === undefined) return false;
  const found = elementsOf(looked.json, "Resources").map((each) => member(each, "id"));
  const isFound = judge.holds(found[0] === user.id, {
    row: "OKTA-lookup/finds-inactive",
    place: "lookup before a reactivation",
    expected: `the lookup finds ${user.id}`,
    received: `it finds ${found.length === 0 ? "no user" : asShown(found[0])}`,
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [user.id], how: "within" },
  });
  if (!isFound || patched === undefined) return false;
  if (!judge.status(patched, [200, 204], "OKTA-reactivate/accepted")) return false;
  if (put !== undefined && !(user.isOdd && put.status >= 400 && put.status < 500)) {
    judge.status(put, [200], "OKTA-update/accepted");
  }
  const last = answers.at(-1) ?? looked;
  return judge.holds(outcome !== "stopped" && linked?.id === user.id, {
    row: "OKTA-reactivate/same-id",
    place: "reactivation",
    expected: `the user is linked under ${user.id}`,
    received: `Okta's sequence ends with ${last.status}, id ${linked?.id ?? "none"}`,
    answer: last,
  });
}

/** Memberships of before are there without anybody restoring them. */
async function lookAtMemberships(user: ModelUser, model: Model, real: Real): Promise<void> {
  const groups = user.before.filter((group) => !group.isDeleted);
  for (const group of groups) group.members.add(user);
  const rows = {
    members: "INTERACT-restore/keeps-memberships",
    name: "OKTA-reactivate/same-attributes",
  } as const;
  await Promise.all(groups.map((group) => lookAtGroup(group, { rows }, model, real)));
  user.before = [];
}

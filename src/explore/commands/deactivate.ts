// A user is unassigned, or deactivated in Okta; perhaps for the second time.

import fc from "fast-check";
import { kind } from "../command.ts";
import { lookAtOthers, unchanged } from "../expect.ts";
import { groupsOf, livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { lookAtUser } from "../read-user.ts";
import type { Real } from "../real.ts";

export const deactivate = kind<{ readonly which: number }>({
  weight: 3,
  values: () => fc.record({ which: fc.nat(7) }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which }) => {
    const user = pick(livingUsers(model), which);
    return `Deactivate user ${user?.label ?? ""}${user?.active === false ? " once more" : ""}`;
  },
  run: async (model, { which }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const wasActive = user.active;
    const row = wasActive ? "OKTA-deactivate/pathless-replace" : "OKTA-deactivate/twice";
    const answer = await real.okta.deactivate(user);
    if (real.judge.status(answer, [200, 204], row)) user.active = false;
    if (wasActive) user.before = groupsOf(user, model);
    await lookAtUser(
      user,
      unchanged("OKTA-deactivate/changes-nothing-else", {
        read: "INTERACT-disable/keeps-user",
        active: "OKTA-deactivate/takes-effect",
        lookup: "OKTA-lookup/finds-inactive",
      }),
      model,
      real,
    );
    await lookAtTheirGroups(user, model, real);
  },
});

/** Whether an inactive user stays a member is the provider's to say; the others stay. */
async function lookAtTheirGroups(user: ModelUser, model: Model, real: Real): Promise<void> {
  const rows = {
    members: "OKTA-deactivate/changes-nothing-else",
    name: "OKTA-deactivate/changes-nothing-else",
  } as const;
  const others = user.before.filter((group) => !group.isDeleted);
  const free = new Set([user]);
  await Promise.all(others.map((group) => lookAtGroup(group, { free, rows }, model, real)));
  const rest = livingUsers(model).filter((each) => each !== user);
  await lookAtOthers(rest, "OKTA-deactivate/changes-nothing-else", model, real);
}

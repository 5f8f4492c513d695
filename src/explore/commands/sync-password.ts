// A password is synchronised: PATCH, without a path.

import fc from "fast-check";
import { kind } from "../command.ts";
import { lookAtGroupsOf, unchanged } from "../expect.ts";
import { livingUsers, pick } from "../model.ts";
import { lookAtUser } from "../read-user.ts";

export const syncPassword = kind<{ readonly which: number }>({
  weight: 1,
  values: () => fc.record({ which: fc.nat(7) }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which }) =>
    `Sync the password of user ${pick(livingUsers(model), which)?.label ?? ""}`,
  run: async (model, { which }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const answer = await real.okta.syncPassword(user, real.password);
    // A policy may refuse a password that the user had before.
    const isOld = user.hasNewPassword === true && answer.status < 500;
    const mayRefuse = isOld || real.offers.unsupported.has("changePassword");
    if (answer.status < 400 || !mayRefuse) {
      real.judge.status(answer, [200, 204], "OKTA-password/accepted");
    }
    user.hasNewPassword = true;
    const rest = "OKTA-password/changes-nothing-else";
    await lookAtUser(user, unchanged(rest, { lookup: rest, read: rest }), model, real);
    await lookAtGroupsOf(user, rest, model, real);
  },
});

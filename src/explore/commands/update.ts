// Mapped attributes of a user change in Okta: GET, and PUT of what was read with the profile laid over it.

import fc from "fast-check";
import { anyChange, type Values } from "../any-change.ts";
import { withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { lookAtGroupsOf, pushed } from "../expect.ts";
import { livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import type { OktaProfile } from "../../okta/profile.ts";
import { lookAtUser } from "../read-user.ts";
import { judgeReflected } from "./assign.ts";
import type { Real } from "../real.ts";

interface Update {
  readonly which: number;
  readonly given: Values;
}

export const update = kind<Update>({
  weight: 5,
  values: ({ offers }) =>
    fc.record({ which: fc.nat(7), given: anyChange(offers.attributes, 3, 1) }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, given }) =>
    `Update user ${pick(livingUsers(model), which)?.label ?? ""}${given.said}`,
  run: async (model, { which, given }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    user.isOdd ||= given.isOdd;
    await push(user, withValues(user.profile, given.change), model, real);
  },
});

/** GET and PUT, judged. @returns whether the provider took it */
export async function push(
  user: ModelUser,
  profile: OktaProfile,
  model: Model,
  real: Real,
): Promise<boolean> {
  const { answer, answers, outcome } = await real.okta.update(user, profile);
  const isRefused = answer.status >= 400 && answer.status < 500;
  if (user.isOdd && isRefused) return false;
  const isRead = answers.length > 1 || outcome === "updated";
  const row = isRead ? "OKTA-update/accepted" : "RFC7644-3.4.1/retrieved";
  if (!real.judge.status(answer, [200], row) && outcome !== "updated") return false;
  const expected = pushed(user, profile, real);
  user.profile = profile;
  await lookAtUser(user, expected, model, real);
  judgeReflected("PUT", answer, user, real);
  await lookAtGroupsOf(user, "OKTA-update/kept", model, real);
  return true;
}

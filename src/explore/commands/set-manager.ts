// A user gets a manager, by id or by UID, or another one: an update of the enterprise extension.

import fc from "fast-check";
import { withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { lookAtOthers, pushed } from "../expect.ts";
import { livingUsers, pick, type Model } from "../model.ts";
import { lookAtUser } from "../read-user.ts";
import { ENTERPRISE_USER } from "../../okta/mapping.ts";

interface SetManager {
  readonly which: number;
  readonly manager: number;
  readonly by: "id" | "UID";
}

const pair = (model: Readonly<Model>, { which, manager }: SetManager) => {
  const users = livingUsers(model);
  const user = pick(users, which);
  return {
    user,
    manager: pick(
      users.filter((each) => each !== user),
      manager,
    ),
  };
};

export const setManager = kind<SetManager>({
  weight: 2,
  isOffered: ({ offers }) => offers.manager,
  values: () =>
    fc.record({ which: fc.nat(7), manager: fc.nat(7), by: fc.constantFrom("id", "UID") }),
  check: (model) => livingUsers(model).length > 1,
  says: (model, values) => {
    const { user, manager } = pair(model, values);
    return `Make ${manager?.label ?? ""} the manager of user ${user?.label ?? ""}, by ${values.by}`;
  },
  run: async (model, values, real) => {
    const { user, manager } = pair(model, values);
    if (user === undefined || manager === undefined) return;
    // What is no id may stand as it was sent at a provider that isn't Interact.
    const byId = values.by === "id" || !real.isInteract;
    const managerValue = byId ? manager.id : manager.profile.externalId;
    const profile = withValues(user.profile, { "enterprise.managerValue": managerValue });
    const { answer, outcome } = await real.okta.update(user, profile);
    if (user.isOdd && answer.status >= 400 && answer.status < 500) return;
    real.judge.status(answer, [200], "OKTA-update/accepted");
    if (outcome !== "updated") return;
    const expected = pushed(user, profile, real, {
      changed: () => {
        if (!real.isInteract) return "OKTA-extension/updated";
        return byId ? "INTERACT-manager/on-update" : "INTERACT-manager/by-uid";
      },
    });
    const path = `${ENTERPRISE_USER}:manager.value`.toLowerCase();
    const now = new Map(expected.now).set(path, manager.id);
    user.profile = withValues(profile, { "enterprise.managerValue": manager.id });
    user.manager = manager;
    await lookAtUser(user, { ...expected, now }, model, real);
    await lookAtOthers([manager], "OKTA-update/kept", model, real);
  },
});

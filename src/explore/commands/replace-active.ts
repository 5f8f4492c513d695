// Another client sets active by a PUT of the whole user.

import fc from "fast-check";
import { kind } from "../command.ts";
import { derived, unchanged } from "../expect.ts";
import { groupsOf, livingUsers, pick } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { lookAtUser } from "../read-user.ts";
import { userPath } from "../real.ts";

export const replaceActive = kind<{ readonly which: number; readonly active: boolean }>({
  weight: 2,
  values: () => fc.record({ which: fc.nat(7), active: fc.boolean() }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, active }) =>
    `Replace user ${pick(livingUsers(model), which)?.label ?? ""} by PUT with active ${active}`,
  run: async (model, { which, active }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const wasActive = user.active;
    const kept = Object.entries(user.seen).filter(([name]) => name.toLowerCase() !== "active");
    const body = { ...Object.fromEntries(kept), active };
    const answer = await real.scim.write("PUT", userPath(user), body);
    if (user.isOdd && answer.status >= 400 && answer.status < 500) return;
    const row = active ? "INTERACT-active/forced-by-put" : "INTERACT-disable/by-put";
    if (!real.judge.status(answer, [200], "RFC7644-3.5.1/replaced") && answer.status >= 300) return;
    user.active = active;
    if (wasActive && !active) user.before = groupsOf(user, model);
    const rest = "RFC7644-3.5.1/read-only-ignored";
    const expected = unchanged(rest, {
      active: row,
      rest: "OKTA-update/kept",
      lookup: active ? "OKTA-lookup/finds-exactly-one" : "OKTA-lookup/finds-inactive",
    });
    await lookAtUser(user, { ...expected, isFree: derived(user) }, model, real);
    // Whether an inactive user stays a member is the provider's to say.
    const free = wasActive === active ? new Set<never>() : new Set([user]);
    const rows = { members: rest, name: rest } as const;
    const groups = new Set([...groupsOf(user, model), ...user.before]);
    await Promise.all(
      [...groups]
        .filter((group) => !group.isDeleted)
        .map((group) => lookAtGroup(group, { free, rows }, model, real)),
    );
    if (active) user.before = [];
  },
});

// Another client sets active by a PUT of the whole user, or by a PATCH of its path.

import fc from "fast-check";
import { kind } from "../command.ts";
import { derived, unchanged } from "../expect.ts";
import { groupsOf, livingUsers, pick } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { lookAtUser } from "../read-user.ts";
import { patchOp, userPath } from "../real.ts";

interface ReplaceActive {
  readonly which: number;
  readonly active: boolean;
  readonly by: "PUT" | "PATCH";
}

export const replaceActive = kind<ReplaceActive>({
  weight: 2,
  values: ({ offers }) =>
    fc.record({
      which: fc.nat(7),
      active: fc.boolean(),
      by: offers.unsupported.has("patch")
        ? fc.constant("PUT")
        : fc.constantFrom("PUT", "PUT", "PATCH"),
    }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, active, by }) =>
    `Set active ${active} of user ${pick(livingUsers(model), which)?.label ?? ""} by ${by}`,
  run: async (model, { which, active, by }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const wasActive = user.active;
    const path = userPath(user);
    const kept = Object.entries(user.seen).filter(([name]) => name.toLowerCase() !== "active");
    const body = { ...Object.fromEntries(kept), active };
    const byPath = patchOp({ op: "replace", path: "active", value: active });
    const answer = await real.scim.write(by, path, by === "PUT" ? body : byPath);
    if (user.isOdd && answer.status >= 400 && answer.status < 500) return;
    const byPut = active ? "INTERACT-active/forced-by-put" : "INTERACT-disable/by-put";
    const row = by === "PUT" ? byPut : "RFC7644-3.5.2.3/single-value";
    const allowed = by === "PUT" ? [200] : [200, 204];
    const accepted = by === "PUT" ? "RFC7644-3.5.1/replaced" : "RFC7644-3.5.2/patched";
    if (!real.judge.status(answer, allowed, accepted) && answer.status >= 300) return;
    user.active = active;
    if (wasActive && !active) user.before = groupsOf(user, model);
    const rest = "RFC7644-3.5.1/read-only-ignored";
    const expected = unchanged(rest, {
      read: row,
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

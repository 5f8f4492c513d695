// Another client deletes a user, which Okta never does; then the id is nobody's, and the userName is free.

import fc from "fast-check";
import { withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { lookAtOthers } from "../expect.ts";
import { groupsOf, livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { patchOp, userPath, type Real } from "../real.ts";
import { create, judgeNobody } from "./assign.ts";

interface DeleteUser {
  readonly which: number;
  readonly then: "nothing" | "create again" | "PATCH" | "PUT" | "DELETE";
}

export const deleteUser = kind<DeleteUser>({
  weight: 3,
  isOffered: ({ offers }) => offers.deletesUsers,
  values: () =>
    fc.record({
      which: fc.nat(7),
      then: fc.constantFrom("nothing", "create again", "PATCH", "PUT", "DELETE"),
    }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, then }) => {
    const label = pick(livingUsers(model), which)?.label ?? "";
    if (then === "create again") return `Delete user ${label} and assign the same userName again`;
    return `Delete user ${label}${then === "nothing" ? "" : `, then ${then} it once more`}`;
  },
  run: async (model, { which, then }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const groups = groupsOf(user, model);
    const answer = await real.scim.delete(userPath(user));
    real.judge.status(answer, [204], "RFC7644-3.6/deleted");
    if (answer.status >= 300) return;
    user.isDeleted = true;
    await lookAtWhatIsLeft(user, model, real);
    const rows = { members: "RFC7644-3.6/deleted", name: "RFC7644-3.6/deleted" } as const;
    // That a deleted user is no member any more is a MAY (RFC 7643 §2.3.7).
    const free = new Set([user]);
    await Promise.all(groups.map((group) => lookAtGroup(group, { free, rows }, model, real)));
    if (then === "create again") {
      const { isOdd } = user;
      // Whoever managed the user may be gone.
      const profile = withValues(user.profile, { "enterprise.managerValue": "" });
      await create(profile, { isOdd, isAgain: true }, model, real);
    } else if (then !== "nothing") await writeToNobody(user, then, real);
  },
});

async function lookAtWhatIsLeft(user: ModelUser, model: Model, real: Real): Promise<void> {
  const [read, looked] = await Promise.all([
    real.scim.read(userPath(user)),
    real.okta.lookup(user.profile.userName),
  ]);
  real.judge.status(read, [404], "RFC7644-3.6/gone");
  judgeNobody(looked, "RFC7644-3.6/not-listed", real);
  const managed = model.users.filter(({ manager }) => manager === user);
  await lookAtOthers(managed, "RFC7644-3.6/deleted", model, real);
}

async function writeToNobody(
  user: ModelUser,
  method: "PATCH" | "PUT" | "DELETE",
  { scim, judge }: Real,
): Promise<void> {
  const path = userPath(user);
  if (method === "DELETE") {
    judge.status(await scim.delete(path), [404], "RFC7644-3.6/gone");
  } else if (method === "PUT") {
    judge.status(await scim.write("PUT", path, user.seen), [404], "RFC7644-3.6/gone");
  } else {
    const body = patchOp({ op: "replace", value: { active: false } });
    const answer = await scim.write("PATCH", path, body);
    // A provider without PATCH says so first (RFC 7644 §3.12, Table 8).
    judge.status(answer, [404, 405, 501], "RFC7644-3.6/gone");
    judge.status(answer, [404], "RFC7644-3.12/patch-not-found");
  }
  judge.status(await scim.read(path), [404], "RFC7644-3.6/gone");
}

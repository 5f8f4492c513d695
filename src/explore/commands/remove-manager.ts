// A user's manager is removed, by a PATCH of the attribute's full name.

import fc from "fast-check";
import { ENTERPRISE_USER } from "../../okta/mapping.ts";
import { withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { unchanged } from "../expect.ts";
import { livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { lookAtUser } from "../read-user.ts";
import { patchOp, userPath } from "../real.ts";

const managed = (model: Readonly<Model>): ModelUser[] =>
  livingUsers(model).filter(({ manager }) => manager !== undefined && !manager.isDeleted);

export const removeManager = kind<{ readonly which: number }>({
  weight: 1,
  isOffered: ({ offers }) => offers.manager && !offers.unsupported.has("patch"),
  values: () => fc.record({ which: fc.nat(7) }),
  check: (model) => managed(model).length > 0,
  says: (model, { which }) =>
    `Remove the manager of user ${pick(managed(model), which)?.label ?? ""}`,
  run: async (model, { which }, real) => {
    const user = pick(managed(model), which);
    if (user === undefined) return;
    const body = patchOp({ op: "remove", path: `${ENTERPRISE_USER}:manager` });
    const answer = await real.scim.write("PATCH", userPath(user), body);
    if (!real.judge.status(answer, [200, 204], "RFC7644-3.5.2/patched")) return;
    user.profile = withValues(user.profile, { "enterprise.managerValue": "" });
    user.manager = undefined;
    const row = "RFC7644-3.5.2.2/single-value";
    const expected = unchanged("INTERACT-blank/patch-keeps", { changed: () => row });
    const path = `${ENTERPRISE_USER}:manager.value`.toLowerCase();
    const now = new Map<string, string | undefined>([[path, undefined]]);
    await lookAtUser(user, { ...expected, now }, model, real);
  },
});

// Another client changes the work address by a filter in the path, as Entra does; other addresses stay.

import fc from "fast-check";
import { kind } from "../command.ts";
import { derived, unchanged } from "../expect.ts";
import { livingUsers, pick } from "../model.ts";
import { lookAtUser } from "../read-user.ts";
import { elementsOf, representation } from "../representation.ts";
import { patchOp, userPath } from "../real.ts";
import { member } from "../../wire/json.ts";

const isWork = (type: unknown): boolean =>
  typeof type === "string" && type.toLowerCase() === "work";

export const patchEmail = kind<{ readonly which: number }>({
  weight: 2,
  isOffered: ({ offers }) => !offers.unsupported.has("patch"),
  values: () => fc.record({ which: fc.nat(7) }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which }) =>
    `PATCH the work address of user ${pick(livingUsers(model), which)?.label ?? ""}`,
  run: async (model, { which }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const emails = elementsOf(user.seen, "emails");
    // Where no address is of type work, a filter matches none.
    if (emails.filter((each) => isWork(member(each, "type"))).length !== 1) return;
    const value = real.newAddress();
    const body = patchOp({ op: "replace", path: 'emails[type eq "work"].value', value });
    const answer = await real.scim.write("PATCH", userPath(user), body);
    if (!real.judge.status(answer, [200, 204], "RFC7644-3.5.2/patched")) return;
    user.profile = { ...user.profile, email: value };
    const changed = emails.map((each) =>
      isWork(member(each, "type")) ? { ...withoutValue(each), value } : each,
    );
    const now = new Map([["emails", representation({ emails: changed }).get("emails")]]);
    const row = "RFC7644-3.5.2.3/matching-sub-attribute";
    const expected = unchanged(row, { changed: () => row });
    await lookAtUser(user, { ...expected, now, isFree: derived(user) }, model, real);
  },
});

function withoutValue(element: object): object {
  return Object.fromEntries(
    Object.entries(element).filter(([name]) => name.toLowerCase() !== "value"),
  );
}

// A pushed group is unlinked, and deleted at the target; perhaps its name is pushed again.

import fc from "fast-check";
import { groupOf, names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtOthers } from "../expect.ts";
import { livingGroups, setMembers, type ModelGroup } from "../model.ts";
import { lookAtGroup, lookForNoGroup } from "../read-group.ts";
import { groupPath, patchOp, type Real } from "../real.ts";
import { pushNew } from "./push-group.ts";

interface DeleteGroup extends OfGroup {
  readonly then: "nothing" | "push again" | "PATCH" | "PUT" | "DELETE";
}

export const deleteGroup = kind<DeleteGroup>({
  weight: 2,
  isOffered: ({ offers }) => offers.groups,
  values: ({ offers }) =>
    fc.record({
      ...ofGroup,
      then: fc.constantFrom(
        "nothing",
        "push again",
        "push again",
        "PATCH",
        "DELETE",
        offers.replacesGroups ? "PUT" : "nothing",
      ),
    }),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Delete group ${groupOf(model, values)?.label ?? ""}${
      values.then === "nothing"
        ? ""
        : values.then === "push again"
          ? ` and push its name again with ${names(usersOf(model, values))}`
          : `, then ${values.then} it once more`
    }`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const members = [...group.members];
    const others = livingGroups(model).filter((each) => each !== group);
    const answer = await real.okta.deleteGroup({ id: group.id, displayName: group.name });
    if (!real.judge.status(answer, [200, 202, 204], "OKTA-group/deleted")) return;
    group.isDeleted = true;
    setMembers(group, [], model);
    const read = await real.scim.read(groupPath(group));
    real.judge.status(read, [404], "OKTA-group/deleted");
    await lookForNoGroup(group.name, "RFC7644-3.6/not-listed", real);
    const row = "OKTA-group/delete-leaves-people";
    await lookAtOthers(members, row, model, real);
    const rows = { members: row, name: row } as const;
    await Promise.all(others.map((each) => lookAtGroup(each, { rows }, model, real)));
    if (values.then === "nothing") return;
    if (values.then !== "push again") return writeToNoGroup(group, values.then, real);
    const { isOdd, name } = group;
    const again = { users: values.users, beginning: { text: "", isOdd }, by: "Okta" } as const;
    await pushNew(name, again, model, real);
  },
});

async function writeToNoGroup(
  group: ModelGroup,
  method: "PATCH" | "PUT" | "DELETE",
  { scim, judge }: Real,
): Promise<void> {
  const path = groupPath(group);
  const { id, name: displayName } = group;
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
  const change =
    method === "PUT"
      ? { schemas, id, displayName, members: [] }
      : patchOp({ op: "replace", value: { displayName } });
  const answer =
    method === "DELETE" ? await scim.delete(path) : await scim.write(method, path, change);
  // A provider without PATCH says so first (RFC 7644 §3.12, Table 8).
  const allowed = method === "PATCH" ? [404, 405, 501] : [404];
  judge.status(answer, allowed, "RFC7644-3.6/gone");
  if (method === "PATCH") judge.status(answer, [404], "RFC7644-3.12/patch-not-found");
  judge.status(await scim.read(path), [404], "RFC7644-3.6/gone");
}

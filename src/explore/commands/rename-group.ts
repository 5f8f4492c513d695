// A group gets another name, or once more its own: Okta sends the name with each membership update. Another client
// gives its path.

import fc from "fast-check";
import { groupOf, ofGroup, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups } from "../model.ts";
import { lookForNoGroup } from "../read-group.ts";
import { groupPath, patchOp } from "../real.ts";
import { anyNameBeginning, type Text } from "../values.ts";

interface RenameGroup extends Pick<OfGroup, "group"> {
  readonly beginning: Text;
  readonly to: "another" | "its own" | "its own in capitals";
  readonly by: "Okta" | "path";
}

export const renameGroup = kind<RenameGroup>({
  weight: 4,
  isOffered: ({ offers }) => offers.groups,
  values: () =>
    fc.record({
      group: ofGroup.group,
      beginning: anyNameBeginning,
      to: fc.constantFrom("another", "its own", "another", "its own in capitals"),
      by: fc.constantFrom("Okta", "path"),
    }),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Rename group ${groupOf(model, values)?.label ?? ""} to ${
      values.to === "another" ? `${values.beginning.text}…` : values.to
    }${values.by === "Okta" ? "" : ", by the path of its name"}`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const before = group.name;
    const isSame = values.to !== "another";
    const own = values.to === "its own" ? before : before.toUpperCase();
    const name = isSame ? own : real.newGroupName(values.beginning.text);
    const byPath = patchOp({ op: "replace", path: "displayName", value: name });
    const answer =
      values.by === "Okta"
        ? await real.okta.renameGroup({ id: group.id, displayName: before }, name)
        : await real.scim.write("PATCH", groupPath(group), byPath);
    const byOkta = isSame ? "OKTA-group/same-name-again" : "OKTA-group/rename-accepted";
    const accepted = values.by === "Okta" ? byOkta : "RFC7644-3.5.2.3/single-value";
    const isOdd = group.isOdd || (values.beginning.isOdd && !isSame);
    if (isOdd && answer.status >= 400 && answer.status < 500) return;
    if (real.judge.status(answer, [200, 204], accepted)) {
      group.name = name;
      group.isOdd = isOdd;
    }
    const row = "OKTA-group/renamed";
    const rows = { members: row, name: row, id: row } as const;
    await lookAtMembership(group, group.members, { rows, written: answer }, model, real);
    if (!isSame && group.name !== before) await lookForNoGroup(before, "OKTA-group/renamed", real);
  },
});

// A group gets another name, or once more its own: Okta sends the name with each membership update.

import fc from "fast-check";
import { groupOf, ofGroup, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups } from "../model.ts";
import { lookForNoGroup } from "../read-group.ts";
import { anyNameBeginning, type Text } from "../values.ts";

interface RenameGroup extends Pick<OfGroup, "group"> {
  readonly beginning: Text;
  readonly isSame: boolean;
}

export const renameGroup = kind<RenameGroup>({
  weight: 2,
  isOffered: ({ offers }) => offers.groups,
  values: () =>
    fc.record({ group: ofGroup.group, beginning: anyNameBeginning, isSame: fc.boolean() }),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Rename group ${groupOf(model, values)?.label ?? ""} to ${
      values.isSame ? "the name that it has" : `${values.beginning.text}…`
    }`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const before = group.name;
    const name = values.isSame ? before : real.newGroupName(values.beginning.text);
    const answer = await real.okta.renameGroup({ id: group.id, displayName: before }, name);
    const isOdd = group.isOdd || (values.beginning.isOdd && !values.isSame);
    if (isOdd && answer.status >= 400 && answer.status < 500) return;
    if (real.judge.status(answer, [200, 204], "OKTA-group/rename-accepted")) {
      group.name = name;
      group.isOdd = isOdd;
    }
    const rows = { members: "OKTA-group/renamed", name: "OKTA-group/renamed" } as const;
    await lookAtMembership(group, group.members, rows, model, real);
    if (group.name !== before) await lookForNoGroup(before, "OKTA-group/found-by-name", real);
  },
});

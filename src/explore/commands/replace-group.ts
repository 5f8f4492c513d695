// Another client replaces a group by PUT, as Okta does for apps made in its wizard: name and members as a whole.

import fc from "fast-check";
import { groupOf, names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups, setMembers } from "../model.ts";
import { anyNameBeginning, seldom, type Text } from "../values.ts";
import { groupPath } from "../real.ts";

interface ReplaceGroup extends OfGroup {
  readonly beginning: Text | undefined;
  /** Of its own: to be ignored. */
  readonly hasMeta: boolean;
}

export const replaceGroup = kind<ReplaceGroup>({
  weight: 2,
  isOffered: ({ offers }) => offers.groups && offers.replacesGroups,
  values: () =>
    fc.record({
      ...ofGroup,
      beginning: seldom(anyNameBeginning, 2),
      hasMeta: fc.boolean(),
    }),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Replace group ${groupOf(model, values)?.label ?? ""} by PUT with ${names(usersOf(model, values))}${
      values.beginning === undefined ? "" : `, renamed to ${values.beginning.text}…`
    }${values.hasMeta ? ", another meta.created" : ""}`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const users = usersOf(model, values);
    const { beginning } = values;
    const name = beginning === undefined ? group.name : real.newGroupName(beginning.text);
    const isOdd = beginning?.isOdd ?? group.isOdd;
    const before = [...group.members];
    const answer = await real.scim.write("PUT", groupPath(group), {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
      id: group.id,
      displayName: name,
      members: users.map(({ id }) => ({ value: id })),
      ...(values.hasMeta ? { meta: { created: "2001-02-03T04:05:06Z" } } : {}),
    });
    if (isOdd && answer.status >= 400 && answer.status < 500) return;
    const isTaken = real.judge.status(answer, [200], "RFC7644-3.5.1/replaced");
    if (isTaken || answer.status < 300) {
      group.name = name;
      group.isOdd = isOdd;
      setMembers(group, users, model);
    }
    const row = "RFC7644-3.5.1/replaces-values";
    const expected = { rows: { members: row, name: row }, written: answer } as const;
    await lookAtMembership(group, [...before, ...users], expected, model, real);
  },
});

// A group of Okta's is linked to one that is there: GET, rename to the same name, add; members stay.

import fc from "fast-check";
import { groupOf, names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups } from "../model.ts";
import { asMember } from "../real.ts";

export const linkGroup = kind<OfGroup>({
  weight: 1,
  isOffered: ({ offers }) => offers.groups,
  values: () => fc.record(ofGroup),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Link group ${groupOf(model, values)?.label ?? ""} with ${names(usersOf(model, values))}`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const users = usersOf(model, values);
    const linked = { id: group.id, displayName: group.name };
    const { answers } = await real.okta.linkGroup(linked, users.map(asMember));
    const [read, renamed, ...added] = answers;
    if (read !== undefined) real.judge.status(read, [200], "RFC7644-3.4.1/retrieved");
    const isOdd =
      group.isOdd && renamed !== undefined && renamed.status >= 400 && renamed.status < 500;
    if (renamed !== undefined && !isOdd) {
      real.judge.status(renamed, [200, 204], "OKTA-group/rename-accepted");
    }
    for (const answer of added) {
      real.judge.status(answer, [200, 204], "OKTA-group/link-keeps-members");
      if (answer.status < 300) for (const user of users) group.members.add(user);
    }
    const row = "OKTA-group/link-keeps-members";
    const expected = { rows: { members: row, name: row }, written: added.at(-1) } as const;
    await lookAtMembership(group, [...group.members], expected, model, real);
  },
});

// "Push Now": the membership is overwritten as a whole, with a path or without.

import fc from "fast-check";
import { groupOf, names, ofGroup, usersOf, type OfGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { lookAtMembership } from "../expect.ts";
import { livingGroups, setMembers } from "../model.ts";
import type { ExploredRow } from "../rows.ts";
import { asMember } from "../real.ts";

interface PushNow extends OfGroup {
  readonly form: "path" | "pathless";
}

export const pushNow = kind<PushNow>({
  weight: 3,
  isOffered: ({ offers }) => offers.groups,
  values: () => fc.record({ ...ofGroup, form: fc.constantFrom("path", "pathless") }),
  check: (model) => livingGroups(model).length > 0,
  says: (model, values) =>
    `Push Now group ${groupOf(model, values)?.label ?? ""} with ${names(usersOf(model, values))}${
      values.form === "path" ? "" : ", without a path"
    }`,
  run: async (model, values, real) => {
    const group = groupOf(model, values);
    if (group === undefined) return;
    const users = usersOf(model, values);
    const row = rowOf(values.form, users.length);
    const before = [...group.members];
    const answer = await real.okta.pushNow(
      { id: group.id, displayName: group.name },
      users.map(asMember),
      values.form,
    );
    const isTaken = real.judge.status(answer, [200, 204], row);
    if (isTaken) setMembers(group, users, model);
    const expected = { rows: { members: row, name: row }, written: answer };
    await lookAtMembership(group, [...before, ...users], expected, model, real);
  },
});

function rowOf(form: PushNow["form"], members: number): ExploredRow {
  if (form === "pathless") return "OKTA-group/push-now-pathless";
  return members === 0 ? "OKTA-group/push-now-empty" : "OKTA-group/push-now";
}

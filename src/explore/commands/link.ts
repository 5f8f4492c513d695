// A user whom Okta doesn't know is assigned, and is there already: looked up, GET, PUT.

import fc from "fast-check";
import { anyChange, type Values } from "../any-change.ts";
import { withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { pushed } from "../expect.ts";
import { livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { lookAtUser } from "../read-user.ts";

interface Link {
  readonly which: number;
  readonly given: Values;
}

const active = (model: Readonly<Model>): ModelUser[] =>
  livingUsers(model).filter((user) => user.active);

export const link = kind<Link>({
  weight: 2,
  values: ({ offers }) => fc.record({ which: fc.nat(7), given: anyChange(offers.attributes, 2) }),
  check: (model) => active(model).length > 0,
  says: (model, { which, given }) =>
    `Assign a user with the userName of ${pick(active(model), which)?.label ?? ""}${given.said}`,
  run: async (model, { which, given }, real) => {
    const user = pick(active(model), which);
    if (user === undefined) return;
    user.isOdd ||= given.isOdd;
    // Another user of Okta's: with an id of its own, which becomes the externalId.
    const { externalId } = real.newProfile("", "name");
    const profile = withValues({ ...user.profile, externalId }, given.change);
    const { answer, outcome, user: linked } = await real.okta.assign(profile);
    if (user.isOdd && answer.status >= 400 && answer.status < 500) return;
    const isKept = real.judge.holds(outcome === "linked" && linked?.id === user.id, {
      row: "OKTA-link/keeps-id",
      place: "link",
      expected: `the user is linked under ${user.id}`,
      received: `${outcome} with ${answer.status}, id ${linked?.id ?? "none"}`,
      answer,
    });
    if (!isKept) return;
    const expected = pushed(user, profile, real, {
      changed: () => "OKTA-link/takes-profile",
      lookup: "OKTA-link/keeps-id",
    });
    user.profile = profile;
    await lookAtUser(user, expected, model, real);
  },
});

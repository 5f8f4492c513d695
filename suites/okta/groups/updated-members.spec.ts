// A profile push and a group push of one user meet: the one must not write back what the other changed.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test(
  "Okta updates a user and adds them to a group at the same time",
  covers("OKTA-race/memberships"),
  async ({ okta, scim, user, sharedUser }) => {
    const joins = await okta.assign(user());
    const group = await okta.pushGroup("Droids", await sharedUser());
    await scim.get(joins);
    await scim.getGroup(group);

    const both = await Promise.all([
      okta.update(joins, { familyName: "Organa" }),
      okta.addMembers(group, joins),
    ]);

    assume.allTaken(both);
    expect(await scim.getGroup(group)).toContainMember(joins.id);
    expect(await scim.get(joins)).toHaveAttribute("name.familyName", "Organa");
  },
);

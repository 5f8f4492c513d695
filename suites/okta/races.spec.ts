// Okta's requests are not one after the other: large groups come in several PATCHes, and a deactivation
// can meet a profile push.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("Okta sends at the same time", () => {
  test(
    "several changes of one group",
    covers("OKTA-race/memberships"),
    async ({ okta, scim, person }) => {
      const first = await okta.assign(person());
      const second = await okta.assign(person());
      const third = await okta.assign(person());
      const leaves = await okta.assign(person());
      const group = await okta.pushGroup("Droids", leaves);

      await Promise.all([
        okta.addMembers(group, first),
        okta.addMembers(group, second),
        okta.changeMembers(group, [leaves], []),
        okta.addMembers(group, third),
      ]);

      expect(await scim.getGroup(group)).toHaveMembers(first.id, second.id, third.id);
    },
  );

  test(
    "a deactivation and a profile update",
    covers("OKTA-race/update-survives-deactivation"),
    async ({ okta, scim, person }) => {
      const assigned = await okta.assign(person());

      const both = await Promise.all([
        okta.update(assigned, { givenName: "Babs" }),
        okta.deactivate(assigned),
      ]);

      expect(both[0]).toBeNoServerError();
      expect(both[1]).toBeNoServerError();
      expect(await scim.get(assigned)).toHaveAttribute("name.givenName", "Babs");
    },
  );
});

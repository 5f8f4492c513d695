// Okta's requests are not one after the other: large groups come in several PATCHes, and a deactivation
// can meet a profile push.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta sends at the same time", () => {
  test(
    "several changes of one group",
    covers("OKTA-race/memberships"),
    async ({ okta, scim, sharedUser }) => {
      const first = await sharedUser();
      const second = await sharedUser();
      const leaves = await sharedUser();
      const group = await okta.pushGroup("Droids", leaves);
      // Known to be ours, so that no look of our own comes between.
      await scim.getGroup(group);

      const answers = await Promise.all([
        okta.addMembers(group, first),
        okta.addMembers(group, second),
        okta.changeMembers(group, [leaves], []),
      ]);

      // Some may be refused (RFC 7644 §3.14), and are not owed then.
      const [hasFirst, hasSecond, hasLeft] = assume.severalTaken(answers);
      expect(await scim.getGroup(group)).toHaveMembers(
        ...[first.id].filter(() => hasFirst),
        ...[second.id].filter(() => hasSecond),
        ...[leaves.id].filter(() => !hasLeft),
      );
    },
  );

  test(
    "a deactivation and a profile update",
    covers("OKTA-race/update-survives-deactivation"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await scim.get(assigned);

      const both = await Promise.all([
        okta.update(assigned, { givenName: "Babs" }),
        okta.deactivate(assigned),
      ]);

      expect(both[0]).toBeNoServerError();
      expect(both[1]).toBeNoServerError();
      assume.allTaken(both);
      expect(await scim.get(assigned)).toHaveAttribute("name.givenName", "Babs");
    },
  );
});

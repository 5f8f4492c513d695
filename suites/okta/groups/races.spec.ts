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

  test(
    "members of two groups, one of them of both",
    covers("OKTA-race/memberships"),
    async ({ okta, scim, sharedUser }) => {
      const [first, second, both] = [await sharedUser(), await sharedUser(), await sharedUser()];
      const [droids, pilots] = [await okta.pushGroup("Droids"), await okta.pushGroup("Pilots")];
      await scim.getGroup(droids);
      await scim.getGroup(pilots);

      const answers = await Promise.all([
        okta.addMembers(droids, first, both),
        okta.addMembers(pilots, second, both),
      ]);

      assume.allTaken(answers);
      expect(await scim.getGroup(droids)).toHaveMembers(first.id, both.id);
      expect(await scim.getGroup(pilots)).toHaveMembers(second.id, both.id);
    },
  );

  test(
    "a rename and a change of membership",
    covers("OKTA-race/memberships"),
    async ({ okta, scim, sharedUser }) => {
      const [leaves, joins] = [await sharedUser(), await sharedUser()];
      const group = await okta.pushGroup("Droids", leaves);
      const displayName = okta.groupName("Protocol droids");
      await scim.getGroup(group);

      const answers = await Promise.all([
        okta.renameGroup(group, displayName),
        okta.changeMembers(group, [leaves], [joins]),
      ]);

      assume.allTaken(answers);
      const read = await scim.getGroup(group);
      expect(read).toHaveAttribute("displayName", displayName);
      expect(read).toHaveMembers(joins.id);
    },
  );

  test(
    "the same member, twice",
    covers("OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids");
      await scim.getGroup(group);

      const answers = await Promise.all([
        okta.addMembers(group, member),
        okta.addMembers(group, member),
      ]);

      assume.severalTaken(answers, 1);
      const read = await scim.getGroup(group);
      await row("OKTA-group/no-member-twice", () => expect(read).toHaveMembers(member.id));
      await row("RFC7643-2.4/no-doubles", () => expect(read).toHaveNoDuplicates("members"));
    },
  );

  test("two creates of users", covers("RFC7643-3.1/id-unique"), async ({ okta, scim, user }) => {
    const [one, other] = [user(), user()];

    const [first, second] = await Promise.all([okta.create(one), okta.create(other)]);

    assume.allTaken([first, second]);
    expect(await scim.get(okta.idOf(first))).toHaveAttribute("userName", one.userName);
    expect(await scim.get(okta.idOf(second))).toHaveAttribute("userName", other.userName);
  });

  test(
    "updates of two users",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, user }) => {
      const first = await okta.assign(user());
      const second = await okta.assign(user());
      await scim.get(first);
      await scim.get(second);

      const both = await Promise.all([
        okta.update(first, { familyName: "Organa" }),
        okta.update(second, { familyName: "Solo" }),
      ]);

      assume.allTaken(both);
      expect(await scim.get(first)).toHaveAttribute("name.familyName", "Organa");
      expect(await scim.get(second)).toHaveAttribute("name.familyName", "Solo");
    },
  );
});

// The whole import, as Okta walks it. Judged only where nobody else wrote meanwhile; it runs after the
// other suites, so that this run itself is quiet.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta walks all pages", () => {
  test(
    "of users, and finds each user once, one who is inactive too",
    covers("OKTA-import/everybody-once", "OKTA-import/entries-whole"),
    async ({ okta, scim, user, sharedUser, row }) => {
      const earlier = await sharedUser();
      const later = await okta.assignWhole(user.full());
      const inactive = await okta.assign(user());
      await okta.deactivate(inactive);
      const reads = [await scim.get(earlier), await scim.get(later)];
      assume.status(await scim.get(inactive), "a read of an inactive user", 200);

      const walk = await okta.importAllUsers();

      assume.undisturbed(walk, earlier.id, later.id, inactive.id);
      await row("OKTA-import/everybody-once", () => {
        expect(walk).toMeetOnce(earlier.id, later.id, inactive.id);
        expect(walk).toMeetAllOnce();
      });
      await row("OKTA-import/entries-whole", async () => {
        assume.met(walk, earlier.id, later.id);
        expect(walk).toShowEachAs(...reads);
        assume.accepted(await okta.update(later, { familyName: "Organa" }));
        const next = await okta.importAllUsers();
        assume.met(next, later.id);
        expect(next).toShowEachAs(await scim.get(later));
      });
    },
  );

  test(
    "of groups, and finds each group once",
    covers("OKTA-import/every-group-once", "OKTA-import/entries-whole"),
    async ({ okta, scim, sharedUser, row }) => {
      const earlier = await okta.pushGroup("Droids", await sharedUser());
      const later = await okta.pushGroup(
        "Protocol droids",
        await sharedUser(),
        await sharedUser(),
        await sharedUser(),
      );
      const reads = [await scim.getGroup(earlier), await scim.getGroup(later)];

      const walk = await okta.importAllGroups();

      assume.undisturbed(walk, earlier.id, later.id);
      await row("OKTA-import/every-group-once", () => {
        expect(walk).toMeetOnce(earlier.id, later.id);
        expect(walk).toMeetAllOnce();
      });
      await row("OKTA-import/entries-whole", async () => {
        assume.met(walk, earlier.id, later.id);
        expect(walk).toShowEachAs(...reads);
        const displayName = okta.groupName("Astromech droids");
        assume.accepted(await okta.renameGroup(later, displayName));
        assume.accepted(await okta.addMembers(later, await sharedUser()));
        const next = await okta.importAllGroups();
        assume.met(next, later.id);
        expect(next).toShowEachAs(await scim.getGroup(later));
      });
    },
  );
});

test.describe("Pages of another size", () => {
  test(
    "hold the same users in the same order",
    covers(
      "OKTA-import/stable-order",
      "OKTA-import/total-of-all",
      "OKTA-import/without-parameters",
    ),
    async ({ okta, scim, populated, row }) => {
      await populated(10);

      const hundred = await okta.importUsersPage(1);
      const first = await scim.read("/Users?startIndex=1&count=4");
      const next = await scim.read("/Users?startIndex=5&count=3");
      const plain = await scim.read("/Users");
      const again = await okta.importUsersPage(1);

      // Whoever wrote meanwhile shows in the last, which is the first once more.
      assume.undisturbedPages(hundred, again);
      assume.status(first, "a page of four", 200);
      assume.status(next, "a page of three", 200);
      await row("OKTA-import/total-of-all", () => {
        const total = assume.totalOf(hundred);
        expect(first).toHaveAttribute("totalResults", total);
        expect(next).toHaveAttribute("totalResults", total);
      });
      await row("OKTA-import/stable-order", () => {
        expect(again).toListAs(hundred);
        expect(first).toListPartOf(hundred, 1, 4);
        expect(next).toListPartOf(hundred, 5, 3);
      });
      await row("OKTA-import/without-parameters", () => {
        expect(plain).toBeListResponse();
        assume.undisturbedPages(hundred, plain);
        expect(plain).toListPartOf(hundred, 1);
      });
    },
  );

  test(
    "hold the same groups in the same order",
    covers("OKTA-import/group-pages", "OKTA-import/without-parameters"),
    async ({ okta, scim, sharedUser, row }) => {
      await okta.pushGroup("Droids", await sharedUser());
      await okta.pushGroup("Protocol droids");
      await okta.pushGroup("Astromech droids");

      const hundred = await okta.importGroupsPage(1);
      const first = await scim.read("/Groups?startIndex=1&count=2");
      const next = await scim.read("/Groups?startIndex=2&count=2");
      const plain = await scim.read("/Groups");

      assume.undisturbedPages(hundred, first, next);
      await row("OKTA-import/group-pages", () => {
        expect(first).toListPartOf(hundred, 1, 2);
        expect(next).toListPartOf(hundred, 2, 2);
      });
      await row("OKTA-import/without-parameters", () => {
        expect(plain).toBeListResponse();
        assume.undisturbedPages(hundred, plain);
        expect(plain).toListPartOf(hundred, 1);
      });
    },
  );
});

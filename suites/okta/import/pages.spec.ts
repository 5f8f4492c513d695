// Okta imports page by page. Other users write while we read: paging is judged over a filter that
// matches this test's users only. A target may refuse to filter by surname (RFC 7644 §3.12,
// invalidFilter), which Okta never does: nothing is judged there.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta imports", () => {
  test(
    "a page of users",
    covers("OKTA-import/page-of-users", "OKTA-import/full-pages", "OKTA-import/by-index"),
    async ({ okta, row }) => {
      const page = await okta.importUsersPage(1);

      await row("OKTA-import/page-of-users", () => expect(page).toBeListResponse());
      await row("OKTA-import/full-pages", () => {
        assume.occurred(
          assume.totalOf(page) >= 100,
          "fewer than a hundred users are at the target",
        );
        expect(page).toHaveEntries("Resources", 100);
      });
      await row("OKTA-import/by-index", () => {
        assume.occurred(has(page.json, "nextCursor"), "the page has no cursor");
        expect(page).toHaveValue("totalResults");
      });
    },
  );

  test("a page of groups", covers("OKTA-import/page-of-groups"), async ({ okta }) => {
    const page = await okta.importGroupsPage(1);

    expect(page).toBeListResponse();
  });

  test(
    "five users in pages of two, in a stable order",
    covers("OKTA-import/pages-complete", "OKTA-import/total-of-all", "OKTA-import/stable-order"),
    async ({ okta, scim, user, surname, row }) => {
      const familyName = surname();
      const ids = [
        (await okta.assign(user({ familyName }))).id,
        (await okta.assign(user({ familyName }))).id,
        (await okta.assign(user({ familyName }))).id,
        (await okta.assign(user({ familyName }))).id,
        (await okta.assign(user({ familyName }))).id,
      ];
      const query = `/Users?filter=name.familyName%20eq%20%22${familyName}%22`;
      const known = await scim.find(`name.familyName eq "${familyName}"`);
      assume.status(known, "a filter by surname", 200);

      const first = await scim.read(`${query}&startIndex=1&count=2`);
      const second = await scim.read(`${query}&startIndex=3&count=2`);
      const third = await scim.read(`${query}&startIndex=5&count=2`);

      await row("OKTA-import/total-of-all", () => {
        expect(first).toHaveAttribute("totalResults", 5);
        expect(second).toHaveAttribute("totalResults", 5);
        expect(third).toHaveAttribute("totalResults", 5);
      });
      await row("OKTA-import/pages-complete", () =>
        expect([first, second, third]).toListTogether(...ids),
      );
      await row("OKTA-import/stable-order", async () => {
        const once = await scim.read(`${query}&startIndex=1&count=100`);
        expect(await scim.read(`${query}&startIndex=1&count=100`)).toListAs(once);
        expect(first).toListPartOf(once, 1, 2);
        expect(second).toListPartOf(once, 3, 2);
        expect(third).toListPartOf(once, 5, 1);
      });
    },
  );

  test(
    "and asks for a page past the end",
    covers("OKTA-import/past-the-end"),
    async ({ okta, scim, sharedUser }) => {
      const { userName } = await sharedUser();
      const query = `/Users?filter=userName%20eq%20%22${encodeURIComponent(userName)}%22`;

      const page = await scim.read(`${query}&startIndex=101&count=100`);

      expect(page).toHaveAtMost("Resources", 0);
      expect(page).toHaveAttribute("totalResults", 1);
      expect(await okta.importUsersPage(100_000_001)).toHaveAtMost("Resources", 0);
    },
  );

  test(
    "and asks for a page of groups past the end",
    covers("OKTA-import/past-the-end"),
    async ({ okta }) => {
      await okta.pushGroup("Droids");

      const page = await okta.importGroupsPage(100_000_001);

      expect(page).toHaveAtMost("Resources", 0);
    },
  );
});

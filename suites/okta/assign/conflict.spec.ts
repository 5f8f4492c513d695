// The userName is taken: Okta stops, and shows its administrator a task.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta creates a user whose userName is taken", () => {
  test(
    "and is refused",
    covers("OKTA-conflict/refused", "RFC7644-3.3/uniqueness", "OKTA-conflict/leaves-first-alone"),
    async ({ okta, scim, user, row }) => {
      const first = await okta.assignWhole(user.full());
      const before = await scim.get(first);
      const other = { ...user(), givenName: "Brenda", familyName: "Janssen", title: "Stranger" };

      const second = await okta.create({ ...other, userName: first.userName });

      await row("OKTA-conflict/refused", () => expect(second).toHaveStatus(409));
      await row("RFC7644-3.3/uniqueness", () => expect(second).toBeScimError(409, "uniqueness"));
      await row("OKTA-conflict/leaves-first-alone", async () => {
        expect(await okta.lookup(first.userName)).toList(first.id);
        expect(await scim.get(first)).toShowTheSameAs(before);
      });
    },
  );

  test(
    "by another create at the same moment",
    covers("OKTA-conflict/one-of-two-at-once"),
    async ({ okta, user }) => {
      const profile = user();

      const both = await Promise.all([okta.create(profile), okta.create(profile)]);

      // One of them may be told to come again, and neither need be 409: what is there counts.
      assume.oneCreated(both);
      expect(await okta.lookup(profile.userName)).toHaveAttribute("totalResults", 1);
    },
  );
});

// Does the user exist? Whom a lookup doesn't find, Okta creates a second time.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta looks a user up", () => {
  test(
    "by userName",
    covers("OKTA-lookup/finds-exactly-one", "OKTA-lookup/carries-what-okta-reads"),
    async ({ okta, sharedUser, row }) => {
      await sharedUser();
      const sought = await sharedUser();

      const found = await okta.lookup(sought.userName);

      await row("OKTA-lookup/finds-exactly-one", () => expect(found).toList(sought.id));
      await row("OKTA-lookup/carries-what-okta-reads", () => {
        expect(found).toHaveText("Resources.0.schemas.0");
        expect(found).toHaveText("Resources.0.id");
        expect(found).toHaveText("Resources.0.userName");
        expect(found).toHaveAttribute("Resources.0.active", true);
      });
    },
  );

  test(
    "who is in two groups",
    covers("OKTA-lookup/finds-exactly-one"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();
      await okta.pushGroup("Droids", sought);
      await okta.pushGroup("Pilots", sought);

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "in the older spelling, with + for each space",
    covers("OKTA-lookup/plus-for-space"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookupInForm(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "who doesn't exist",
    covers("OKTA-lookup/no-match-is-empty"),
    async ({ okta, user, populated }) => {
      await populated(1);

      const found = await okta.lookup(user().userName);

      expect(found).toList();
    },
  );

  test(
    "in capital letters",
    covers("OKTA-lookup/any-letter-case"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookup(sought.userName.toUpperCase());

      expect(found).toList(sought.id);
    },
  );

  test(
    "whose address holds a plus sign",
    covers("OKTA-lookup/plus-in-name"),
    async ({ okta, user }) => {
      const { userName } = user();
      const sought = await okta.assign(user({ userName: userName.replace("@", "+intranet@") }));

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "whose address holds an apostrophe",
    covers("OKTA-lookup/apostrophe-in-name"),
    async ({ okta, user }) => {
      const { userName } = user();
      const sought = await okta.assign(user({ userName: `o'malley.${userName}` }));

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "whose address holds a percent sign",
    covers("OKTA-lookup/no-double-decoding"),
    async ({ okta, user }) => {
      const { userName } = user();
      const profile = user({ userName: userName.replace("@", "%2btag@") });
      const sought = okta.createdBy(await okta.create(profile), profile);

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test("who is inactive", covers("OKTA-lookup/finds-inactive"), async ({ okta, user }) => {
    const sought = await okta.assign(user());
    await okta.unassign(sought);

    const found = await okta.lookup(sought.userName);

    expect(found).toList(sought.id);
    expect(found).toHaveAttribute("Resources.0.active", false);
  });

  test(
    "who had an account before SCIM",
    covers("INTERACT-dedupe/by-user-name"),
    async ({ okta, preexisting }) => {
      const found = await okta.lookup(preexisting.userName);

      expect(found).toHaveAttribute("totalResults", 1);
      expect(found).toHaveText("Resources.0.id");
    },
  );
});

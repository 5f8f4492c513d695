// Does the person exist? Whom a lookup doesn't find, Okta creates a second time.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("Okta looks a person up", () => {
  test(
    "by userName",
    covers("OKTA-lookup/finds-exactly-one", "OKTA-lookup/carries-what-okta-reads"),
    async ({ okta, somebody, row }) => {
      await somebody();
      const sought = await somebody();

      const found = await okta.lookup(sought.userName);

      await row("OKTA-lookup/finds-exactly-one", () => expect(found).toList(sought.id));
      await row("OKTA-lookup/carries-what-okta-reads", () => {
        expect(found).toHaveText("Resources.0.schemas.0");
        expect(found).toHaveText("Resources.0.id");
        expect(found).toHaveAttribute("Resources.0.userName", sought.userName);
        expect(found).toHaveAttribute("Resources.0.active", true);
      });
    },
  );

  test(
    "in the older spelling, with + for each space",
    covers("OKTA-lookup/plus-for-space"),
    async ({ okta, somebody }) => {
      const sought = await somebody();

      const found = await okta.lookupInForm(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "whom nobody has created",
    covers("OKTA-lookup/no-match-is-empty"),
    async ({ okta, person, populated }) => {
      await populated(1);

      const found = await okta.lookup(person().userName);

      expect(found).toList();
    },
  );

  test("in capital letters", covers("OKTA-lookup/any-letter-case"), async ({ okta, somebody }) => {
    const sought = await somebody();

    const found = await okta.lookup(sought.userName.toUpperCase());

    expect(found).toList(sought.id);
  });

  test(
    "whose address holds a plus sign",
    covers("OKTA-lookup/plus-in-name"),
    async ({ okta, person }) => {
      const { userName } = person();
      const sought = await okta.assign(person({ userName: userName.replace("@", "+intranet@") }));

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "whose address holds an apostrophe",
    covers("OKTA-lookup/apostrophe-in-name"),
    async ({ okta, person }) => {
      const { userName } = person();
      const sought = await okta.assign(person({ userName: `o'malley.${userName}` }));

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test(
    "whose address holds a percent sign",
    covers("OKTA-lookup/no-double-decoding"),
    async ({ okta, person }) => {
      const { userName } = person();
      const sought = await okta.assign(person({ userName: userName.replace("@", "%2btag@") }));

      const found = await okta.lookup(sought.userName);

      expect(found).toList(sought.id);
    },
  );

  test("who is inactive", covers("OKTA-lookup/finds-inactive"), async ({ okta, person }) => {
    const sought = await okta.assign(person());
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

  test("by e-mail address", covers("INTERACT-dedupe/by-e-mail"), async ({ okta, somebody }) => {
    const sought = await somebody();

    const found = await okta.lookupByEmail(sought.profile.email);

    expect(found).toList(sought.id);
  });

  test(
    "by e-mail address, as a value filter",
    covers("INTERACT-dedupe/by-e-mail-value-filter"),
    async ({ okta, somebody }) => {
      const sought = await somebody();

      const found = await okta.lookupByEmailValue(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );

  test(
    "by e-mail address of type work",
    covers("OKTA-lookup/e-mail-by-type"),
    async ({ okta, somebody }) => {
      const sought = await somebody();

      const found = await okta.lookupByWorkEmail(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );
});

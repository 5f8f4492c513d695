// Lookups by e-mail address, in the forms that apps choose.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { filterPath } from "../../fixtures/scim.ts";

test.describe("Okta looks a user up", () => {
  test("by e-mail address", covers("INTERACT-dedupe/by-e-mail"), async ({ okta, sharedUser }) => {
    const sought = await sharedUser();

    const found = await okta.lookupByEmail(sought.profile.email);

    expect(found).toList(sought.id);
  });

  test(
    "by e-mail address, as a value filter",
    covers("INTERACT-dedupe/by-e-mail-value-filter"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookupByEmailValue(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );

  test(
    "by e-mail address of type work",
    covers("OKTA-lookup/e-mail-by-type"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookupByWorkEmail(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );

  test("by externalId", covers("OKTA-lookup/by-external-id"), async ({ scim, sharedUser }) => {
    const sought = await sharedUser();

    const found = await scim.read(filterPath("/Users", `externalId eq "${sought.externalId}"`));

    expect(found).toList(sought.id);
  });
});

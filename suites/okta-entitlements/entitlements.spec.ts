// Okta's own Entitlements test: its one request, for each endpoint of roles or entitlements that /ResourceTypes lists.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { entitlementEndpoints } from "../fixtures/discovered.ts";

test.describe("Okta's Entitlements test", () => {
  test("of each endpoint", covers("OKTA-entitlements/page-of-one"), async ({ scim, specTest }) => {
    const endpoints = entitlementEndpoints(await scim.read("/ResourceTypes"));

    const pages = await specTest.pagesOfOne(endpoints);

    expect(pages).toAllBePagesOfOne();
  });
});

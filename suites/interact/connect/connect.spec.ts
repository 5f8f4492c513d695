// The app with a bearer token, and a base URL that ends in a slash (guide L13, L23-24).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("The guide's app", () => {
  test(
    "sends a token of the kind that the configuration declares",
    covers("INTERACT-token/bearer-declared"),
    async ({ scim }) => {
      const config = assume.status(
        await scim.read("/ServiceProviderConfig"),
        "reading /ServiceProviderConfig",
        200,
      );

      expect(config).toHaveElement("authenticationSchemes", { type: "oauthbearertoken" });
    },
  );

  test("says Bearer before the token", covers("INTERACT-token/scheme-needed"), async ({ scim }) => {
    const path = "/Users?startIndex=1&count=2";
    assume.status(await scim.read(path), "reading a page of users", 200);

    const bare = await scim.raw({
      method: "GET",
      path,
      headers: [
        ["Accept", "application/scim+json"],
        ["Authorization", scim.token],
      ],
    });

    expect(bare).toHaveStatus(401);
  });

  test(
    "works with a base URL that ends in a slash",
    covers("INTERACT-base/trailing-slash"),
    async ({ scim }) => {
      const page = await scim.read("//Users?startIndex=1&count=2");

      expect(page).toBeListResponse();
    },
  );
});

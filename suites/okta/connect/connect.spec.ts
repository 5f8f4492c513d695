// Okta tests the credentials and saves the integration: two pages, and a token that must be right.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta connects", () => {
  test(
    "with a page of two users",
    covers("OKTA-connect/test-credentials", "RFC7644-3.4.2.4/count"),
    async ({ okta, populated, row }) => {
      // Okta's first request, before there is anybody of this run's.
      const page = await okta.testCredentials();

      await row("OKTA-connect/test-credentials", () => expect(page).toBeListResponse());
      await row("RFC7644-3.4.2.4/count", async () => {
        await populated(3);
        expect(await okta.testCredentials()).toHaveAtMost("Resources", 2);
      });
    },
  );

  test("and asks for a page of groups", covers("OKTA-connect/groups-page"), async ({ okta }) => {
    const page = await okta.testGroups();

    expect(page).toBeListResponse();
  });

  test(
    "with a wrong token",
    covers("OKTA-connect/wrong-token", "RFC7644-2/www-authenticate"),
    async ({ scim, row }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [
          ["Accept", "application/scim+json"],
          ["Authorization", "Bearer not-the-token"],
        ],
      });

      await row("OKTA-connect/wrong-token", () => expect(answer).toHaveStatus(401));
      await row("RFC7644-2/www-authenticate", () => {
        assume.occurred(answer.status === 401, "the answer wasn't a 401");
        expect(answer).toHaveHeader("WWW-Authenticate", /(?:^|,)\s*bearer\b/i);
      });
    },
  );

  test("without a token", covers("INTERACT-token/required"), async ({ scim }) => {
    const answer = await scim.raw({
      method: "GET",
      path: "/Users?startIndex=1&count=2",
      headers: [["Accept", "application/scim+json"]],
    });

    expect(answer).toHaveStatus(401);
    expect(answer).toTellOfNobody();
  });
});

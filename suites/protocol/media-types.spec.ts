// RFC 7644 §3.8. What comes back is announced as application/scim+json where it is asked for: a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("A request", () => {
  test(
    "that accepts application/json is answered",
    covers("RFC7644-3.8/accept-json"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [
          ["Accept", "application/json"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
      });

      expect(answer).toBeListResponse();
    },
  );

  for (const [id, accept] of [
    ["RFC7644-3.8/accept-json", "application/json"],
    ["RFC7644-3.8/accept-scim-json", "application/scim+json"],
  ] as const) {
    test(
      `of a group that accepts ${accept} is answered`,
      covers(id),
      async ({ scim, resources }) => {
        const { path, id: group } = await resources.create("Group");

        const answer = await scim.raw({
          method: "GET",
          path,
          headers: [
            ["Accept", accept],
            ["Authorization", `Bearer ${scim.token}`],
          ],
        });

        expect(answer).toHaveStatus(200);
        expect(answer).toHaveAttribute("id", group);
      },
    );
  }

  test(
    "that accepts only application/scim+json is answered",
    covers("RFC7644-3.8/accept-scim-json"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [
          ["Accept", "application/scim+json"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
      });

      expect(answer).toBeListResponse();
    },
  );

  test(
    "that doesn't say what it accepts is answered in application/scim+json",
    covers("RFC7644-3.8/default-format"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [["Authorization", `Bearer ${scim.token}`]],
      });

      expect(answer).toBeListResponse();
      expect(answer).toHaveHeader("Content-Type", /^application\/scim\+json\s*(?:;|$)/i);
    },
  );

  test(
    "in text/xml is refused",
    covers("RFC7644-3.8/other-format-refused"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: [
          ["Accept", "application/scim+json"],
          ["Content-Type", "text/xml"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
        body: okta.createBody(profile),
      });

      expect(answer).toBeRefused();
      expect(await okta.lookup(profile.userName)).toFindNobody();
    },
  );
});

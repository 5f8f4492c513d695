// RFC 7644 §3.8. What comes back is announced as application/scim+json: a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("A request", () => {
  test(
    "that accepts application/json is served",
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
});

// The start date, with the time that the guide's formula appends (L91).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("A start date", () => {
  test(
    "at 01:00 UTC keeps its day",
    covers("INTERACT-start-date/day-kept"),
    async ({ okta, scim, user }) => {
      const jobStartDate = "2024-01-15T01:00:00Z";

      const assigned = await okta.assign(user({ interact: { jobStartDate } }));

      expect(await scim.get(assigned)).toHaveDayOf(`${interact}:jobStartDate`, jobStartDate);
    },
  );

  test(
    "without a time is refused",
    covers("INTERACT-start-date/needs-time"),
    async ({ okta, scim, user }) => {
      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: okta.createBody(user({ interact: { jobStartDate: "2024-01-15" } })),
      });

      expect(assume.implemented(answer)).toBeRefused();
    },
  );
});

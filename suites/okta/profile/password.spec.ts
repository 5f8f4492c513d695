// Okta syncs a password: a PATCH without a path. That it never comes back is a standing check.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta syncs a password", () => {
  test(
    "and nothing else changes",
    covers("OKTA-password/accepted", "OKTA-password/changes-nothing-else"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());

      // The run's other password, and no literal: reports quote this file.
      const password = user().password.replace("g", "L");

      const answer = await okta.syncPassword(assigned, password);

      await row("OKTA-password/accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-password/changes-nothing-else", async () => {
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("userName", assigned.userName);
        expect(read).toHaveAttribute("active", true);
        expect(read).toHaveAttribute("name.givenName", "Barbara");
      });
    },
  );
});

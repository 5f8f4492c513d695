// Somebody is unassigned or deactivated in Okta: a PATCH without a path. Nobody is deleted, ever.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta deactivates a user", () => {
  test(
    "who stays readable, inactive, under the same id, and whom nothing else changes",
    covers(
      "OKTA-deactivate/pathless-replace",
      "OKTA-deactivate/takes-effect",
      "OKTA-deactivate/changes-nothing-else",
      "INTERACT-disable/keeps-user",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());

      const answer = await okta.deactivate(assigned);

      const read = await scim.get(assigned);
      await row("OKTA-deactivate/pathless-replace", () => expect(answer).toHaveStatus(200, 204));
      await row("INTERACT-disable/keeps-user", () =>
        expect(read).toHaveAttribute("id", assigned.id),
      );
      await row("OKTA-deactivate/takes-effect", () =>
        expect(read).toHaveAttribute("active", false),
      );
      await row("OKTA-deactivate/changes-nothing-else", () => {
        expect(read).toHaveAttribute("userName", assigned.userName);
        expect(read).toHaveAttribute("externalId", assigned.profile.externalId);
        expect(read).toHaveAttribute("name.givenName", "Barbara");
        expect(read).toHaveAttribute("emails.0.value", assigned.profile.email);
      });
    },
  );

  test("twice", covers("OKTA-deactivate/twice"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());
    await okta.unassign(assigned);

    const second = await okta.deactivate(assigned);

    expect(second).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveAttribute("active", false);
  });
});

// Okta syncs a password: a PATCH without a path. That it never comes back is a standing check.

import { covers } from "../../../src/requirements/covers.ts";
import { isDeclaredUnsupported } from "../../../src/verdict/capabilities.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("Okta syncs a password", () => {
  test(
    "and no other attribute changes",
    covers("OKTA-password/accepted", "OKTA-password/changes-nothing-else"),
    async ({ okta, scim, user, declaration, row }) => {
      const { body } = await declaration();
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);

      // The run's other password, and no literal: reports quote this file.
      const password = user().password.replace("g", "L");

      const answer = await okta.syncPassword(assigned, password);

      await row("OKTA-password/accepted", () => {
        // Sync Password is then left off in Okta.
        const isUndeclared = isDeclaredUnsupported(body, "changePassword");
        assume.occurred(
          !isUndeclared || answer.status < 400,
          "ServiceProviderConfig declares changePassword unsupported",
        );
        expect(answer).toHaveStatus(200, 204);
      });
      await row("OKTA-password/changes-nothing-else", async () => {
        // A new password may end the need for one.
        const except = [`${interact}:forcePasswordReset`];
        expect(await scim.get(assigned)).toShowTheSameAs(before, { except });
      });
    },
  );

  test(
    "and the user stays in the same groups",
    covers("OKTA-password/changes-nothing-else"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Editors", assigned);

      await okta.syncPassword(assigned, user().password.replace("g", "L"));

      expect(await scim.getGroup(group)).toHaveMembers(assigned.id);
    },
  );

  test(
    "of an inactive user, who stays inactive",
    covers("OKTA-password/changes-nothing-else"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await okta.unassign(assigned);

      await okta.syncPassword(assigned, user().password.replace("g", "L"));

      expect(await scim.get(assigned)).toHaveAttribute("active", false);
    },
  );
});

// Okta assigns somebody whom its lookup finds: GET, then PUT of what came back with the profile over it.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta links an existing user", () => {
  test(
    "who keeps the id and gets Okta's profile",
    covers("OKTA-link/keeps-id", "OKTA-link/takes-profile", "OKTA-link/keeps-the-rest"),
    async ({ okta, scim, user, row }) => {
      const existing = await okta.assignWhole(
        user.full({ givenName: "Babs", externalId: `x-${user().externalId}` }),
      );
      const before = await scim.get(existing);
      const { userName } = existing;
      const profile = user({ userName, givenName: "Barbara", familyName: "Janssen" });

      const linked = await okta.link(profile);

      const read = await scim.get(existing);
      await row("OKTA-link/keeps-id", async () => {
        expect(linked).toHaveStatus(200);
        expect(linked).toHaveAttribute("id", existing.id);
        expect(await okta.lookup(userName)).toList(existing.id);
      });
      await row("OKTA-link/takes-profile", () => {
        expect(read).toHaveAttribute("name.givenName", "Barbara");
        expect(read).toHaveAttribute("name.familyName", "Janssen");
        assume.occurred(has(before.json, "externalId"), "the target keeps no externalId");
        expect(read).toHaveAttribute("externalId", profile.externalId);
      });
      await row("OKTA-link/keeps-the-rest", () => {
        const except = ["name", "externalId", "displayName", "locale"];
        expect(read).toShowTheSameAs(before, { except });
      });
    },
  );

  test(
    "who stays in the same groups",
    covers("OKTA-link/keeps-the-rest"),
    async ({ okta, scim, user }) => {
      const existing = await okta.assign(user());
      const group = await okta.pushGroup("Editors", existing);

      await okta.link(user({ userName: existing.userName, familyName: "Janssen" }));

      expect(await scim.getGroup(group)).toHaveMembers(existing.id);
    },
  );
});

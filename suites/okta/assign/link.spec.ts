// Okta assigns somebody whom its lookup finds: GET, then PUT of what came back with the profile over it.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta links a user it finds", () => {
  test(
    "who keeps the id and takes Okta's profile",
    covers("OKTA-link/keeps-id", "OKTA-link/takes-profile"),
    async ({ okta, scim, user, row }) => {
      const existing = await okta.assign(user({ givenName: "Babs", externalId: "x-before-okta" }));
      const profile = user({ userName: existing.userName, givenName: "Barbara" });

      const linked = await okta.link(profile);

      await row("OKTA-link/keeps-id", async () => {
        expect(linked).toHaveStatus(200);
        expect(await okta.lookup(existing.userName)).toList(existing.id);
      });
      await row("OKTA-link/takes-profile", async () => {
        const read = await scim.get(existing);
        expect(read).toHaveAttribute("name.givenName", "Barbara");
        expect(read).toHaveAttribute("externalId", profile.externalId);
      });
    },
  );
});

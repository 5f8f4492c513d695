// Two users with one e-mail address: a family, a team's mailbox, sharedUser with two accounts. A target may refuse the
// second. Where it takes both they are two, and what happens to one happens to one.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta assigns a second user with the same e-mail address", () => {
  test(
    "as a separate user",
    covers("OKTA-conflict/shared-address", "OKTA-conflict/shared-address-apart"),
    async ({ okta, scim, user, row }) => {
      const first = await okta.assignWhole(user.full());
      const before = await scim.get(first);
      const profile = user({ email: first.profile.email, givenName: "Brenda" });

      const answer = await okta.create(profile);

      await row("OKTA-conflict/shared-address", async () => {
        assume.noServerError(answer);
        expect(answer).not.toHaveAttribute("id", first.id);
        expect(await scim.get(first)).toShowTheSameAs(before);
        expect(await okta.lookup(first.userName)).toList(first.id);
      });
      await row("OKTA-conflict/shared-address-apart", async () => {
        const second = okta.createdBy(answer, profile);
        await okta.update(second, { familyName: "Janssen" });
        await okta.syncPassword(second, profile.password.replace("g", "L"));
        await okta.deactivate(second);
        expect(await scim.get(first)).toShowTheSameAs(before);
        expect(await scim.get(second)).toHaveAttribute("userName", profile.userName);
        expect(await okta.lookup(profile.userName)).toList(second.id);
      });
    },
  );
});

// A user comes back: lookup, PATCH to active, then the profile. The user must be the one of before.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta reactivates a user", () => {
  test(
    "who is active again, under the same id, with the same attributes",
    covers(
      "OKTA-reactivate/accepted",
      "OKTA-reactivate/answer",
      "OKTA-reactivate/same-id",
      "OKTA-reactivate/same-attributes",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);
      await okta.unassign(assigned);

      // Before the profile follows: what is lost by now, the profile would hide.
      const answer = await okta.activate(assigned);

      const read = await scim.get(assigned);
      await row("OKTA-reactivate/accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-reactivate/answer", () => {
        expect(assume.shown(answer)).toHaveAttribute("id", assigned.id);
        expect(answer).toHaveAttribute("active", true);
      });
      await row("OKTA-reactivate/same-id", async () => {
        expect(await okta.lookup(assigned.userName)).toList(assigned.id);
        expect(read).toHaveAttribute("active", true);
      });
      await row("OKTA-reactivate/same-attributes", async () => {
        expect(read).toShowTheSameAs(before);
        // A name that the create didn't keep comes with this push: that is a matter of the create's row.
        assume.kept(before, "name.familyName", assigned.profile.familyName);
        await okta.reactivate(assigned);
        expect(await scim.get(assigned)).toShowTheSameAs(before);
      });
    },
  );

  test(
    "who keeps what changed while inactive",
    covers("OKTA-reactivate/same-attributes"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await okta.unassign(assigned);
      await okta.update(assigned, { givenName: "Babs", familyName: "Moreau" });
      const before = await scim.get(assigned);
      assume.kept(before, "name.familyName", "Moreau");

      assume.status(await okta.activate(assigned), "a reactivation", 200, 204);

      expect(await scim.get(assigned)).toShowTheSameAs(before, { except: ["active"] });
    },
  );

  test(
    "who is still in the same groups",
    covers("INTERACT-restore/keeps-memberships"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Intranet editors", assigned);
      const other = await okta.pushGroup("Power users", assigned);
      await okta.unassign(assigned);

      await okta.reactivate(assigned);

      expect(await scim.getGroup(group)).toHaveMembers(assigned.id);
      expect(await scim.getGroup(other)).toHaveMembers(assigned.id);
    },
  );
});

// Somebody is unassigned or deactivated in Okta: a PATCH without a path. Nobody is deleted, ever.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("Okta deactivates a user", () => {
  test(
    "who stays readable under the same id, with only active changed",
    covers(
      "OKTA-deactivate/pathless-replace",
      "OKTA-deactivate/answer",
      "OKTA-deactivate/takes-effect",
      "OKTA-deactivate/changes-nothing-else",
      "INTERACT-disable/keeps-user",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);

      const answer = await okta.deactivate(assigned);

      const read = await scim.get(assigned);
      await row("OKTA-deactivate/pathless-replace", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-deactivate/answer", () => {
        expect(assume.shown(answer)).toHaveAttribute("id", assigned.id);
        expect(answer).toHaveAttribute("active", false);
      });
      await row("INTERACT-disable/keeps-user", () =>
        expect(read).toHaveAttribute("id", assigned.id),
      );
      await row("OKTA-deactivate/takes-effect", async () => {
        expect(read).toHaveAttribute("active", false);
        expect(await okta.lookup(assigned.userName)).not.toHaveAttribute(
          "Resources.0.active",
          true,
        );
      });
      await row("OKTA-deactivate/changes-nothing-else", () =>
        expect(read).toShowTheSameAs(before, { except: ["active"] }),
      );
    },
  );

  test(
    "without a change to a namesake or to a report",
    covers("OKTA-deactivate/changes-nothing-else"),
    async ({ okta, scim, user, surname }) => {
      const displayName = `Barbara ${surname()}`;
      const assigned = await okta.assign(user({ displayName }));
      const namesake = await okta.assign(user({ displayName }));
      const report = await okta.assign(user({ enterprise: { managerValue: assigned.id } }));
      const before = [await scim.get(namesake), await scim.get(report)] as const;

      await okta.unassign(assigned);

      expect(await scim.get(namesake)).toShowTheSameAs(before[0]);
      const except = [`${enterprise}:manager`];
      expect(await scim.get(report)).toShowTheSameAs(before[1], { except });
      // A manager who is inactive may be left out. They are not forgotten.
      await okta.reassign(assigned);
      expect(await scim.get(report)).toShowTheSameAs(before[1]);
    },
  );

  test(
    "and another one at the same time",
    covers("OKTA-deactivate/takes-effect"),
    async ({ okta, scim, user }) => {
      const [first, second] = [await okta.assign(user()), await okta.assign(user())];

      const both = await Promise.all([okta.deactivate(first), okta.deactivate(second)]);

      assume.allTaken(both);
      expect(await scim.get(first)).toHaveAttribute("active", false);
      expect(await scim.get(second)).toHaveAttribute("active", false);
    },
  );

  test("twice", covers("OKTA-deactivate/twice"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());
    await okta.unassign(assigned);

    const second = await okta.deactivate(assigned);

    expect(second).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveAttribute("active", false);
  });

  test(
    "who was reactivated before",
    covers("OKTA-deactivate/second-cycle"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await okta.unassign(assigned);
      await okta.reassign(assigned);

      const second = await okta.deactivate(assigned);

      expect(second).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute("active", false);
      expect(await okta.reactivate(assigned)).toHaveStatus(200);
      expect(await scim.get(assigned)).toHaveAttribute("active", true);
    },
  );
});

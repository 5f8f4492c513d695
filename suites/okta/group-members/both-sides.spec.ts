// Membership seen from both sides: a user in two groups leaves one of them; whoever is inactive leaves too.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta removes a member", () => {
  test(
    "who stays in another group",
    covers("OKTA-group/two-groups", "OKTA-group/seen-from-the-person"),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const other = await sharedUser();
      const left = await okta.pushGroup("Droids", member, other);
      const kept = await okta.pushGroup("Protocol droids", member, other);
      const before = await scim.getGroup(kept);
      assume.members(before, member.id, other.id);
      const memberBefore = await scim.get(member);

      await okta.changeMembers(left, [member], []);

      const read = await scim.get(member);
      await row("OKTA-group/two-groups", async () => {
        expect(await scim.getGroup(left)).toHaveMembers(other.id);
        expect(await scim.getGroup(kept)).toShowTheSameAs(before);
        expect(read).toShowTheSameAs(memberBefore, { except: ["groups"] });
      });
      await row("OKTA-group/seen-from-the-person", () => {
        expect(read).toBeInGroup(kept.id);
        expect(read).not.toBeInGroup(left.id);
      });
    },
  );

  test(
    "who is inactive",
    covers("OKTA-group/remove-inactive"),
    async ({ okta, scim, user, sharedUser }) => {
      const stays = await sharedUser();
      const leaves = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, leaves);
      await okta.unassign(leaves);

      const answer = await okta.changeMembers(group, [leaves], []);

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      expect(await scim.get(leaves)).not.toBeInGroup(group.id);
      expect(await okta.activate(leaves)).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
    },
  );
});

test(
  "Okta adds a member who is inactive, and stays inactive",
  covers("OKTA-group/add-appends"),
  async ({ okta, scim, user }) => {
    const joins = await okta.assign(user());
    const group = await okta.pushGroup("Droids");
    await okta.unassign(joins);

    assume.status(await okta.addMembers(group, joins), "an add of an inactive user", 200, 204);

    expect(await scim.get(joins)).toHaveAttribute("active", false);
  },
);

// Apps made in Okta's wizard change a group by PUT: a rename and the whole membership in one.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("Okta's wizard app replaces a group by PUT", () => {
  test(
    "with the same name, a new name, other members, and no members",
    covers("OKTA-group/put-accepted", "OKTA-group/put-replaces", "OKTA-group/put-leaves-others"),
    async ({ okta, scim, sharedUser, row }) => {
      const before = await sharedUser();
      const after = await sharedUser();
      const group = await okta.pushGroup("Droids", before);
      const beside = await okta.pushGroup("Others", before);
      const besideBefore = await scim.getGroup(beside);
      assume.members(await scim.getGroup(group), before.id);
      const name = okta.groupName("Protocol droids");

      const unchanged = await okta.putGroup(group, group.displayName, before);
      const changed = await okta.putGroup(group, name, after);

      await row("OKTA-group/put-accepted", () => {
        expect(unchanged).toHaveStatus(200);
        expect(changed).toHaveStatus(200);
        expect(changed).toHaveAttribute("id", group.id);
      });
      await row("OKTA-group/put-replaces", async () => {
        const read = await scim.getGroup(group);
        expect(read).toHaveAttribute("displayName", name);
        expect(read).toHaveMembers(after.id);
        await okta.putGroup(group, name);
        expect(await scim.getGroup(group)).toHaveMembers();
      });
      await row("OKTA-group/put-leaves-others", async () => {
        expect(await scim.getGroup(beside)).toShowTheSameAs(besideBefore);
        expect(await scim.get(before)).toHaveAttribute("active", true);
      });
    },
  );
});

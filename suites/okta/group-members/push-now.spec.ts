// Push Now overwrites the membership of a group, also with nobody.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta overwrites a group", () => {
  test("by Push Now", covers("OKTA-group/push-now"), async ({ okta, scim, sharedUser }) => {
    const before = await sharedUser();
    const after = await sharedUser();
    const group = await okta.pushGroup("Droids", before);

    const answer = await okta.pushNow(group, after);

    expect(answer).toHaveStatus(200, 204);
    expect(await scim.getGroup(group)).toHaveMembers(after.id);
  });

  test(
    "by Push Now without members",
    covers("OKTA-group/push-now-empty"),
    async ({ okta, scim, sharedUser }) => {
      const group = await okta.pushGroup("Droids", await sharedUser());

      const answer = await okta.pushNow(group);

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers();
    },
  );

  test(
    "by Push Now without a path",
    covers("OKTA-group/push-now-pathless"),
    async ({ okta, scim, sharedUser }) => {
      const before = await sharedUser();
      const after = await sharedUser();
      const group = await okta.pushGroup("Droids", before);

      const answer = await okta.pushNowPathless(group, after);

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(after.id);
    },
  );
});

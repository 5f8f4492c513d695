// Ids by which Okta remembers users and groups: letter case counts in them.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { inOtherCase } from "../fixtures/kind.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("Okta's id in other letter case", () => {
  test("is not a user's id", covers("OKTA-read/id-letter-case"), async ({ scim, sharedUser }) => {
    const user = await sharedUser();
    const other = inOtherCase(user);
    assume.occurred(other.id !== user.id, "the target's ids have no letters");

    expect(await scim.get(other)).not.toHaveText("id");
  });

  test("is not a group's id", covers("OKTA-read/id-letter-case"), async ({ okta, scim }) => {
    const group = await okta.pushGroup("Droids");
    const other = inOtherCase(group);
    assume.occurred(other.id !== group.id, "the target's ids have no letters");

    expect(await scim.getGroup(other)).not.toHaveText("id");
  });

  test("adds no member", covers("OKTA-read/id-letter-case"), async ({ okta, scim, sharedUser }) => {
    const user = await sharedUser();
    const group = await okta.pushGroup("Droids");
    const other = { ...inOtherCase(user), userName: user.userName };
    assume.occurred(other.id !== user.id, "the target's ids have no letters");

    await okta.addMembers(group, other);

    expect(await scim.getGroup(group)).not.toContainMember(user.id);
  });
});

// Ids by which Okta remembers users and groups: letter case counts in them.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { nameShown } from "../fixtures/discovered.ts";
import { inOtherCase } from "../fixtures/kind.ts";
import * as assume from "../fixtures/assume.ts";

test(
  "Okta's id that only begins with a user's id is unknown",
  covers("OKTA-read/unknown-id"),
  async ({ okta, scim }) => {
    const page = await okta.importUsersPage(1);
    const id = attribute(page.json, "Resources.0.id");
    assume.occurred(typeof id === "string", "the page shows no user");

    expect(await scim.get({ id: `${String(id)}-nobody` })).toHaveStatus(404);
  },
);

test(
  "Two users who are asked for at the same time are found and read apart",
  covers("OKTA-lookup/finds-exactly-one", "RFC7643-3.1/id-stable"),
  async ({ okta, scim, sharedUser, row }) => {
    const [first, second] = [await sharedUser(), await sharedUser()];

    const found = await Promise.all([okta.lookup(first.userName), okta.lookup(second.userName)]);
    const read = await Promise.all([scim.get(first), scim.get(second)]);

    await row("OKTA-lookup/finds-exactly-one", () => {
      expect(found[0]).toList(first.id);
      expect(found[1]).toList(second.id);
    });
    await row("RFC7643-3.1/id-stable", () => {
      expect(read[0]).toHaveAttribute("id", first.id);
      expect(read[1]).toHaveAttribute("id", second.id);
    });
  },
);

test.describe("Okta's id in other letter case", () => {
  test("is not a user's id", covers("OKTA-read/id-letter-case"), async ({ scim, sharedUser }) => {
    const user = await sharedUser();
    const other = inOtherCase(user);
    assume.occurred(other.id !== user.id, "the target's ids have no letters");

    // Another resource may have it: letter case counts.
    expect(await scim.get(other)).not.toHaveAttribute("userName", nameShown(await scim.get(user)));
  });

  test("is not a group's id", covers("OKTA-read/id-letter-case"), async ({ okta, scim }) => {
    const group = await okta.pushGroup("Droids");
    const other = inOtherCase(group);
    assume.occurred(other.id !== group.id, "the target's ids have no letters");

    const name = nameShown(await scim.getGroup(group), "displayName");
    expect(await scim.getGroup(other)).not.toHaveAttribute("displayName", name);
  });

  test("adds no member", covers("OKTA-read/id-letter-case"), async ({ okta, scim, sharedUser }) => {
    const user = await sharedUser();
    const group = await okta.pushGroup("Droids");
    const other = { ...inOtherCase(user), userName: user.userName };
    assume.occurred(other.id !== user.id, "the target's ids have no letters");
    assume.occurred((await scim.get(other)).status !== 200, "another user has the id");

    await okta.addMembers(group, other);

    expect(await scim.getGroup(group)).not.toContainMember(user.id);
  });
});

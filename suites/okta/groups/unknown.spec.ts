// How Okta sees that a group is gone: 404, whichever request it sends. And a member who is gone, beside others.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta changes a group that doesn't exist", () => {
  test("and gets an error", covers("OKTA-group/unknown-id"), async ({ okta, scim, sharedUser }) => {
    const member = await sharedUser();
    const displayName = okta.groupName("Droids");
    const group = { id: "00919288221119999", displayName };

    expect(await scim.getGroup(group)).toBeScimError(404);
    expect(await okta.addMembers(group, member)).toHaveStatus(404);
    expect(await okta.renameGroup(group, displayName)).toHaveStatus(404);
    expect(await okta.deleteGroup(group)).toHaveStatus(404);
    expect(await okta.lookupGroup(displayName)).toFindNobody();
  });
});

test(
  "Okta creates a group with an unknown member among others",
  covers("OKTA-group/unknown-member"),
  async ({ okta, scim, sharedUser }) => {
    const [first, last] = [await sharedUser(), await sharedUser()];
    const unknown = { id: "00919288221112222", userName: "gone@example.com" };
    const known = await okta.createGroup(okta.groupName("Known"), first, last);
    assume.members(await scim.getGroup(okta.idOf(known)), first.id, last.id);

    const answer = await okta.createGroup(okta.groupName("Droids"), first, unknown, last);

    const read = await scim.getGroup(okta.idOf(assume.accepted(answer)));
    expect(read).toContainMember(first.id);
    expect(read).toContainMember(last.id);
  },
);

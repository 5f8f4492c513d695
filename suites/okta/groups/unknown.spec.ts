// How Okta sees that a group is gone: 404, whichever request it sends.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

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

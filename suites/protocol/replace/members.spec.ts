// RFC 7644 §3.5.1: a group's members are a list as any other, replaced as a whole.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PUT of a group", () => {
  test(
    "replaces the members",
    covers("RFC7644-3.5.1/replaces-values", "RFC7644-3.1/reflects-state"),
    async ({ okta, scim, sharedUser, row }) => {
      const [first, second, third] = [await sharedUser(), await sharedUser(), await sharedUser()];
      const group = await okta.pushGroup("Droids", first, second);
      const before = await scim.getGroup(group);
      assume.hasCount(before, "members", 2);
      const displayName = okta.groupName("Astromechs");
      const members = [{ value: second.id }, { value: third.id }];

      const replacement = changed(assume.resource(before), { displayName, members });
      const answer = assume.offered(await scim.write("PUT", groupPath(group), replacement));

      const read = await scim.getGroup(group);
      await row("RFC7644-3.5.1/replaces-values", () => {
        expect(answer).toHaveStatus(200, 204);
        expect(read).toHaveAttribute("displayName", displayName);
        expect(read).toHaveMembers(second.id, third.id);
        expect(read).toShowTheSameAs(before, { except: ["displayName", "members"] });
      });
      await row("RFC7644-3.1/reflects-state", () => {
        assume.shown(answer);
        expect(answer).toBeSeenIn(read);
      });
    },
  );

  test(
    "keeps a member who is inactive",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, user, sharedUser }) => {
      const member = await sharedUser();
      const inactive = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member, inactive);
      await okta.unassign(inactive);
      const before = await scim.getGroup(group);
      const isShown = placeOf(before, "members", inactive.id) !== "";
      assume.occurred(isShown, "inactive users leave groups");
      const displayName = okta.groupName("Astromechs");

      const replacement = changed(assume.resource(before), { displayName });
      const answer = assume.offered(await scim.write("PUT", groupPath(group), replacement));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(member.id, inactive.id);
    },
  );

  test(
    "with an empty list removes all members",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, sharedUser }) => {
      const group = await okta.pushGroup("Droids", await sharedUser());
      const before = await scim.getGroup(group);
      assume.hasCount(before, "members", 1);

      const emptied = changed(assume.resource(before), { members: [] });
      const answer = assume.offered(await scim.write("PUT", groupPath(group), emptied));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveNoValue("members");
    },
  );
});

test(
  "A PUT of a user changes no group membership",
  covers("RFC7644-3.5.1/read-only-ignored"),
  async ({ okta, scim, user, sharedUser }) => {
    const member = await sharedUser();
    const group = await okta.pushGroup("Droids", member);
    const assigned = await okta.assign(user());
    const before = await scim.get(assigned);

    const joining = changed(assume.resource(before), { groups: [{ value: group.id }] });
    const answer = await scim.write("PUT", userPath(assigned), joining);

    expect(answer).toHaveStatus(200, 204);
    expect(await scim.getGroup(group)).toHaveMembers(member.id);
  },
);

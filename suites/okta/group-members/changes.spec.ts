// What happens to a pushed group: members come and go, it is renamed, overwritten, linked, deleted.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { groupPath } from "../../fixtures/scim.ts";

test.describe("Okta changes a group", () => {
  test(
    "which one member leaves and another joins",
    covers("OKTA-group/change-accepted", "OKTA-group/remove-one", "OKTA-group/add-appends"),
    async ({ okta, scim, sharedUser, row }) => {
      const stays = await sharedUser();
      const leaves = await sharedUser();
      const joins = await sharedUser();
      const group = await okta.pushGroup("Droids", stays, leaves);

      const answer = await okta.changeMembers(group, [leaves], [joins]);

      const read = await scim.getGroup(group);
      await row("OKTA-group/change-accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-group/remove-one", () => {
        expect(read).not.toContainMember(leaves.id);
        expect(read).toContainMember(stays.id);
      });
      await row("OKTA-group/add-appends", () => {
        expect(read).toContainMember(joins.id);
        expect(read).toContainMember(stays.id);
      });
    },
  );

  test(
    "by removing somebody who isn't in it",
    covers("OKTA-group/remove-of-nobody"),
    async ({ okta, scim, sharedUser }) => {
      const member = await sharedUser();
      const stranger = await sharedUser();
      const group = await okta.pushGroup("Droids", member);

      const answer = await okta.changeMembers(group, [stranger], []);

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(member.id);
    },
  );

  test(
    "a hundred times in one request",
    covers("OKTA-group/hundred-changes"),
    async ({ okta, scim, sharedUser }) => {
      const stays = await sharedUser();
      const moves = await sharedUser();
      const group = await okta.pushGroup("Droids", stays);
      const join = {
        op: "add",
        path: "members",
        value: [{ value: moves.id, display: moves.userName }],
      };
      const leave = { op: "remove", path: `members[value eq "${moves.id}"]` };

      const answer = await scim.write("PATCH", groupPath(group), {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        Operations: Array.from({ length: 50 }, () => [join, leave]).flat(),
      });

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
    },
  );

  test(
    "to another name",
    covers("OKTA-group/rename-accepted", "OKTA-group/renamed"),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids", member);
      const name = okta.groupName("Protocol droids");

      const answer = await okta.renameGroup(group, name);

      await row("OKTA-group/rename-accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-group/renamed", async () => {
        const read = await scim.getGroup(group);
        expect(read).toHaveAttribute("displayName", name);
        expect(read).toHaveAttribute("id", group.id);
        expect(read).toHaveMembers(member.id);
      });
    },
  );

  test(
    "that was there before, by linking it",
    covers("OKTA-group/link-keeps-members"),
    async ({ okta, scim, sharedUser }) => {
      const old = await sharedUser();
      const added = await sharedUser();
      const group = await okta.pushGroup("Droids", old);

      await okta.linkGroup(group, added);

      expect(await scim.getGroup(group)).toHaveMembers(old.id, added.id);
    },
  );

  test(
    "for the last time, by deleting it",
    covers("OKTA-group/deleted", "OKTA-group/delete-leaves-people"),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids", member);

      const answer = await okta.deleteGroup(group);

      await row("OKTA-group/deleted", async () => {
        expect(answer).toHaveStatus(204);
        expect(await scim.getGroup(group)).toHaveStatus(404);
      });
      await row("OKTA-group/delete-leaves-people", async () =>
        expect(await scim.get(member)).toHaveAttribute("active", true),
      );
    },
  );
});

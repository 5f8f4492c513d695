// What happens to a pushed group: members come and go, it is renamed, overwritten, linked, deleted.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta changes a group", () => {
  test(
    "by removing one member and adding another",
    covers(
      "OKTA-group/change-accepted",
      "OKTA-group/change-answer",
      "OKTA-group/remove-one",
      "OKTA-group/add-appends",
    ),
    async ({ okta, scim, sharedUser, row }) => {
      const stays = await sharedUser();
      const leaves = await sharedUser();
      const joins = await sharedUser();
      const group = await okta.pushGroup("Droids", stays, leaves);
      const beside = await okta.pushGroup("Others", stays, joins);
      const joinsBefore = await scim.get(joins);

      const answer = await okta.changeMembers(group, [leaves], [joins]);

      const read = await scim.getGroup(group);
      await row("OKTA-group/change-accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-group/change-answer", () => {
        expect(assume.shown(answer)).toHaveAttribute("id", group.id);
        expect(answer).toHaveAttribute("displayName", group.displayName);
      });
      await row("OKTA-group/remove-one", () => {
        expect(read).not.toContainMember(leaves.id);
        expect(read).toContainMember(stays.id);
      });
      await row("OKTA-group/add-appends", async () => {
        expect(read).toContainMember(joins.id);
        expect(read).toContainMember(stays.id);
        expect(await scim.get(joins)).toShowTheSameAs(joinsBefore, { except: ["groups"] });
        expect(await scim.getGroup(beside)).toHaveMembers(stays.id, joins.id);
      });
    },
  );

  test(
    "by removing a user who isn't a member",
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
    "by one request after the other, without a pause",
    covers("OKTA-group/one-after-another"),
    async ({ okta, scim, sharedUser }) => {
      const first = await sharedUser();
      const second = await sharedUser();
      const third = await sharedUser();
      const group = await okta.pushGroup("Droids");

      assume.status(await okta.addMembers(group, first), "adding a member", 200, 204);
      await okta.addMembers(group, second);
      await okta.changeMembers(group, [first], [third]);

      expect(await scim.getGroup(group)).toHaveMembers(second.id, third.id);
    },
  );

  test(
    "by linking it to an existing group",
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
    "by deleting it",
    covers("OKTA-group/deleted", "OKTA-group/delete-leaves-people"),
    async ({ okta, scim, user, sharedUser, row }) => {
      const member = await sharedUser();
      const inNoOther = await okta.assign(user());
      const [before, otherBefore] = [await scim.get(member), await scim.get(inNoOther)];
      const group = await okta.pushGroup("Droids", member, inNoOther);
      const beside = await okta.pushGroup("Others", member);

      const answer = await okta.deleteGroup(group);

      await row("OKTA-group/deleted", async () => {
        expect(answer).toHaveStatus(204);
        expect(await scim.getGroup(group)).toHaveStatus(404);
        expect(await okta.lookupGroup(group.displayName)).toFindNobody();
        expect(await scim.get(member)).not.toBeInGroup(group.id);
      });
      await row("OKTA-group/delete-leaves-people", async () => {
        expect(await scim.get(member)).toShowTheSameAs(before, { except: ["groups"] });
        expect(await scim.get(inNoOther)).toShowTheSameAs(otherBefore, { except: ["groups"] });
        expect(await scim.getGroup(beside)).toHaveMembers(member.id);
      });
    },
  );
});

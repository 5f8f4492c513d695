// Okta pushes a group: a lookup, a create with the members inside, then the same members once more.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";
import { groupPath } from "../../fixtures/scim.ts";

test.describe("Okta pushes a group", () => {
  test("that doesn't exist", covers("OKTA-group/no-match-is-empty"), async ({ okta }) => {
    const found = await okta.lookupGroup(okta.groupName("Nobody's group"));

    expect(found).toList();
  });

  test(
    "with its members",
    covers("OKTA-group/created", "OKTA-group/created-answer", "OKTA-group/members-shown"),
    async ({ okta, scim, sharedUser, row }) => {
      const first = await sharedUser();
      const second = await sharedUser();

      const displayName = okta.groupName("Droids");

      const answer = await okta.createGroup(displayName, first, second);

      await row("OKTA-group/created", () => {
        expect(answer).toHaveStatus(201);
        expect(answer).toHaveId();
      });
      await row("OKTA-group/created-answer", async () => {
        assume.status(answer, "a create", 200, 201);
        expect(answer).toHaveAttribute("displayName", displayName);
        const except = ["members"];
        expect(await scim.getGroup(okta.idOf(answer))).toShowTheSameAs(answer, { except });
      });
      await row("OKTA-group/members-shown", async () =>
        expect(await scim.getGroup(okta.idOf(answer))).toHaveMembers(first.id, second.id),
      );
    },
  );

  test(
    "and adds the same members again",
    covers("OKTA-group/same-members-again", "OKTA-group/no-member-twice"),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids", member);

      const answer = await okta.addMembers(group, member);

      await row("OKTA-group/same-members-again", async () => {
        expect(answer).toHaveStatus(200, 204);
        const other = await okta.pushGroup("Protocol droids", member);
        const another = await sharedUser();
        expect(await okta.addMembers(other, member, another)).toHaveStatus(200, 204);
        expect(await scim.getGroup(other)).toContainMember(another.id);
      });
      await row("OKTA-group/no-member-twice", async () =>
        expect(await scim.getGroup(group)).toHaveMembers(member.id),
      );
    },
  );

  test(
    "that exists under this name",
    covers("OKTA-group/found-by-name"),
    async ({ okta, sharedUser }) => {
      const group = await okta.pushGroup("Droids", await sharedUser(), await sharedUser());
      const other = await okta.pushGroup("Other droids");

      const found = await okta.lookupGroup(group.displayName);

      expect(found).toList(group.id);
      // Nobody is in it.
      expect(await okta.lookupGroup(other.displayName)).toList(other.id);
    },
  );

  test(
    "with the name of a deleted group",
    covers("OKTA-group/members-shown"),
    async ({ okta, scim, sharedUser }) => {
      const before = await sharedUser();
      const after = await sharedUser();
      const deleted = await okta.pushGroup("Droids", before);
      assume.status(await okta.deleteGroup(deleted), "a delete of a group", 200, 204);

      const created = await okta.createGroup(deleted.displayName, after);

      // A name may be kept for what had it (RFC 7644 §3.6: no more than a SHOULD).
      const group = okta.idOf(assume.accepted(created));
      expect(await scim.getGroup(group)).toHaveMembers(after.id);
    },
  );

  test(
    "whose name is taken",
    covers("OKTA-group/name-taken", "OKTA-group/name-taken-leaves-first"),
    async ({ okta, scim, sharedUser, row }) => {
      const group = await okta.pushGroup("Droids", await sharedUser());
      const before = await scim.getGroup(group);

      const answer = await okta.createGroup(group.displayName, await sharedUser());

      await row("OKTA-group/name-taken", () => expect(answer).toHaveStatus(409));
      await row("OKTA-group/name-taken-leaves-first", async () => {
        expect(answer).not.toHaveAttribute("id", group.id);
        expect(await scim.getGroup(group)).toShowTheSameAs(before);
      });
    },
  );

  test(
    "with an unknown member",
    covers("OKTA-group/unknown-member"),
    async ({ okta, scim, sharedUser }) => {
      const known = await sharedUser();
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids");
      assume.status(await okta.addMembers(group, known), "adding a member", 200, 204);

      await okta.addMembers(
        group,
        { id: "00919288221112222", userName: "gone@example.com" },
        member,
      );

      expect(await scim.getGroup(group)).toContainMember(member.id);
    },
  );

  test(
    "with a member whose display is null",
    covers("OKTA-group/display-null"),
    async ({ okta, scim, sharedUser }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids");

      const answer = await scim.write("PATCH", groupPath(group), {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        Operations: [{ op: "add", path: "members", value: [{ value: member.id, display: null }] }],
      });

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(member.id);
    },
  );
});

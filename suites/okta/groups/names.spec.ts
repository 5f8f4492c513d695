// Groups are found by name, and names are what users choose. Okta sends the name with every change of membership.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { oddKinds } from "../../fixtures/odd-names.ts";
import { nameShown } from "../../fixtures/discovered.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta pushes a group", () => {
  for (const kind of oddKinds) {
    test(
      `whose name holds ${kind}`,
      covers("OKTA-group/odd-names", "OKTA-group/odd-names-kept"),
      async ({ okta, scim, odd, row }) => {
        const name = odd.name(kind);

        const before = await okta.lookupGroup(name);
        const answer = await okta.createGroup(name);

        await row("OKTA-group/odd-names", async () => {
          expect(before).toFindNobody();
          const { id } = okta.idOf(assume.created(answer));
          expect(await okta.lookupGroup(nameShown(answer, "displayName"))).toList(id);
          expect(await okta.lookupGroup(odd.plainName(kind))).toFindNobody();
        });
        await row("OKTA-group/odd-names-kept", async () => {
          expect(answer).toBeNoServerError();
          const read = await scim.getGroup(okta.idOf(assume.created(answer)));
          expect(read).toHaveAttribute("displayName", name);
        });
      },
    );
  }

  test(
    "sends the same name again, then a new one",
    covers(
      "OKTA-group/same-name-again",
      "OKTA-group/rename-accepted",
      "OKTA-group/renamed",
      "OKTA-group/old-name-free",
    ),
    async ({ okta, scim, sharedUser, row }) => {
      const member = await sharedUser();
      const group = await okta.pushGroup("Droids", member);
      const name = okta.groupName("Protocol droids");

      await row("OKTA-group/same-name-again", async () => {
        expect(await okta.renameGroup(group, group.displayName)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveAttribute("displayName", group.displayName);
        const capitals = group.displayName.toUpperCase();
        expect(await okta.renameGroup(group, capitals)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveAttribute("displayName", group.displayName);
        expect(await scim.getGroup(group)).toHaveMembers(member.id);
      });

      const answer = await okta.renameGroup(group, name);

      await row("OKTA-group/rename-accepted", () => expect(answer).toHaveStatus(200, 204));
      await row("OKTA-group/renamed", async () => {
        const read = await scim.getGroup(group);
        expect(read).toHaveAttribute("displayName", name);
        expect(read).toHaveAttribute("id", group.id);
        expect(read).toHaveMembers(member.id);
        expect(await okta.lookupGroup(name)).toList(group.id);
        expect(await okta.lookupGroup(group.displayName)).toFindNobody();
      });
      await row("OKTA-group/old-name-free", async () => {
        assume.status(answer, "a rename", 200, 204);
        const next = await okta.createGroup(group.displayName);
        expect(next).toHaveStatus(201);
        expect(next).not.toHaveAttribute("id", group.id);
        expect(await okta.lookupGroup(name)).toList(group.id);
      });
    },
  );

  for (const name of ["Zoë's Łukasze 東", "R & D"]) {
    test(`that it renames to ${name}`, covers("OKTA-group/renamed"), async ({ okta, scim }) => {
      const group = await okta.pushGroup("Droids");
      const displayName = okta.groupName(name);

      assume.accepted(await okta.renameGroup(group, displayName));

      expect(await scim.getGroup(group)).toHaveAttribute("displayName", displayName);
      expect(await okta.lookupGroup(displayName)).toList(group.id);
    });
  }
});

// Groups as large as they are: pushed in batches of a hundred as Okta documents it, and by Push Now in one request.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";
import { groupPath, memberPath } from "../../fixtures/scim.ts";

// One worker creates the members once.
test.describe.configure({ mode: "default" });

test.describe("Okta pushes a group", () => {
  for (const [size, few, shown, changed, overwritten] of [
    [25, 21, "OKTA-group/members-shown", "OKTA-group/change-accepted", "OKTA-group/push-now"],
    [105, 101, "OKTA-group/over-a-hundred", "OKTA-group/hundred-changes", "OKTA-group/push-in-one"],
    [256, 101, "OKTA-group/over-a-hundred", "OKTA-group/hundred-changes", "OKTA-group/push-in-one"],
  ] as const) {
    test(
      `of ${size} members`,
      covers(shown, changed, overwritten),
      async ({ okta, scim, crowd, row }) => {
        const members = await crowd(size);
        const everyone = members.map(({ id }) => id);
        const [leaving, staying] = [members.slice(0, few), everyone.slice(few)];
        // A target that creates no group, or none with members, is judged for that elsewhere.
        const two = await okta.createGroup(okta.groupName("Few droids"), ...members.slice(0, 2));
        assume.members(await scim.getGroup(okta.idOf(two)), ...everyone.slice(0, 2));
        const displayName = okta.groupName("Droids");
        const created = await okta.createGroup(displayName, ...members);
        await row(shown, async () => {
          expect(created).toHaveStatus(200, 201);
          const read = await scim.getGroup(okta.idOf(created));
          expect(read).toHaveMembers(...everyone);
          expect(assume.found(await okta.lookupGroup(displayName))).toShowEachAs(read);
        });
        assume.status(created, `creating a group of ${size} members`, 200, 201);
        const group = { ...okta.idOf(created), displayName };
        await row(changed, async () => {
          assume.members(await scim.getGroup(group), ...everyone);
          expect(await okta.changeMembers(group, leaving, [])).toHaveStatus(200, 204);
          expect(await scim.getGroup(group)).toHaveMembers(...staying);
          expect(await okta.changeMembers(group, [], leaving)).toHaveStatus(200, 204);
          expect(await scim.getGroup(group)).toHaveMembers(...everyone);
        });
        await row(overwritten, async () => {
          expect(await okta.pushNow(group, ...leaving)).toHaveStatus(200, 204);
          expect(await scim.getGroup(group)).toHaveMembers(...leaving.map(({ id }) => id));
          expect(await okta.pushNow(group, ...members)).toHaveStatus(200, 204);
          expect(await scim.getGroup(group)).toHaveMembers(...everyone);
        });
      },
    );
  }

  test(
    "and changes it a hundred times in one request",
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
      const leave = { op: "remove", path: memberPath(moves) };

      const answer = await scim.write("PATCH", groupPath(group), {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        Operations: Array.from({ length: 50 }, () => [join, leave]).flat(),
      });

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
    },
  );
});

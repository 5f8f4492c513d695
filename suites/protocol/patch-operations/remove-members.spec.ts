// RFC 7644 §3.5.2.2, of groups.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, memberPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH removes", () => {
  test(
    "members of a group",
    covers(
      "RFC7644-3.5.2.2/by-value",
      "RFC7644-3.5.2.2/absent-member",
      "RFC7644-3.5.2.2/last-record",
      "RFC7644-3.5.2.2/all-values",
    ),
    async ({ okta, scim, user, row }) => {
      const stays = await okta.assign(user());
      const leaves = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, leaves);
      const remove = (path: string) =>
        scim.write("PATCH", groupPath(group), patchOp({ op: "remove", path }));
      assume.hasCount(await scim.getGroup(group), "members", 2);

      await row("RFC7644-3.5.2.2/by-value", async () => {
        expect(await remove(memberPath(leaves))).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      });
      await row("RFC7644-3.5.2.2/absent-member", async () => {
        assume.hasCount(await scim.getGroup(group), "members", 1);
        expect(await remove(memberPath(leaves))).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      });
      await row("RFC7644-3.5.2.2/last-record", async () => {
        expect(await remove(memberPath(stays))).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveNoValue("members");
      });
      await row("RFC7644-3.5.2.2/all-values", async () => {
        assume.status(await okta.addMembers(group, stays, leaves), "adding two members", 200, 204);
        assume.hasCount(await scim.getGroup(group), "members", 2);
        expect(await remove("members")).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveNoValue("members");
      });
    },
  );

  for (const [what, count, valueOf] of [
    ["a list of them all", 2, (ids: readonly string[]) => ids.map((value) => ({ value }))],
    ["the only one", 1, ([value]: readonly string[]) => ({ value })],
    ["null", 2, () => null],
  ] as const) {
    test(
      `all members of a group, where a value is ${what}`,
      covers("RFC7644-3.5.2.2/all-values"),
      async ({ okta, scim, sharedUser }) => {
        const members = [await sharedUser(), await sharedUser()].slice(0, count);
        const group = await okta.pushGroup("Droids", ...members);
        assume.hasCount(await scim.getGroup(group), "members", count);
        const value = valueOf(members.map(({ id }) => id));

        const answer = await scim.raw({
          method: "PATCH",
          path: groupPath(group),
          headers: scim.headers,
          body: JSON.stringify(patchOp({ op: "remove", path: "members", value })),
        });

        // To remove has no value, so that it may be refused, passed over, or read as what is to go.
        expect(assume.accepted(answer)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveNoValue("members");
      },
    );
  }

  test(
    "both members whom a filter with or names",
    covers("RFC7644-3.5.2.2/by-value"),
    async ({ okta, scim, sharedUser }) => {
      const [stays, one, other] = [await sharedUser(), await sharedUser(), await sharedUser()];
      const group = await okta.pushGroup("Droids", stays, one, other);
      const ids = [one.id, other.id].map((id) => `value eq ${JSON.stringify(id)}`);
      const path = `members[${ids.join(" or ")}]`;

      const operation = patchOp({ op: "remove", path });
      const answer = assume.offered(await scim.write("PATCH", groupPath(group), operation));

      // A provider need not read every filter.
      expect(assume.accepted(answer)).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
    },
  );

  test(
    "a member who is inactive, from one group of two",
    covers("RFC7644-3.5.2.2/by-value"),
    async ({ okta, scim, user, sharedUser }) => {
      const stays = await sharedUser();
      const leaves = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, leaves);
      const other = await okta.pushGroup("Pilots", stays, leaves);
      await okta.unassign(leaves);
      assume.occurred(
        has((await scim.getGroup(group)).json, "members.1"),
        "inactive users leave groups",
      );

      const operation = { op: "remove", path: memberPath(leaves) };
      const answer = await scim.write("PATCH", groupPath(group), patchOp(operation));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      expect(await scim.getGroup(other)).toHaveMembers(stays.id, leaves.id);
    },
  );
});

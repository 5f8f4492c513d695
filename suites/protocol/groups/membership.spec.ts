// RFC 7643 §4.1.2: a user's groups are what the groups say of their members, and nobody writes them.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { unlessUndeclared } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("The groups of a user", () => {
  test(
    "are named by id and URI",
    covers("RFC7643-4.1.2/groups-value", "RFC7643-4.1.2/direct-membership"),
    async ({ okta, scim, user, row }) => {
      const member = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);

      const read = await scim.get(member);

      const place = placeOf(read, "groups", group.id);
      assume.occurred(has(read.json, "groups.0"), "the user shows no groups");
      await row("RFC7643-4.1.2/groups-value", () => {
        expect(read).toBeInGroup(group.id);
        expect(read).toReferTo(`${place}.$ref`, groupPath(group));
      });
      // The canonical types are suggestions (RFC 7643 §7): none, or a word of the target's own, is right.
      await row("RFC7643-4.1.2/direct-membership", () => {
        assume.occurred(has(read.json, `${place}.type`), "the groups of a user have no type");
        expect(read).not.toHaveAttribute(`${place}.type`, "indirect");
      });
    },
  );

  test(
    "are correct after the user leaves one of two",
    covers("RFC7643-4.1.2/groups-complete"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const left = await okta.pushGroup("Droids", member);
      const kept = await okta.pushGroup("Tour Guides", member);
      const before = await scim.get(member);
      assume.occurred(has(before.json, "groups.0"), "the user shows no groups");
      expect(before).toBeInGroup(left.id);
      expect(before).toBeInGroup(kept.id);

      const removed = assume.offered(await okta.changeMembers(left, [member], []));
      assume.status(removed, "a removal", 200, 204);

      assume.members(await scim.getGroup(left));
      const read = await scim.get(member);
      expect(read).toBeInGroup(kept.id);
      expect(read).not.toBeInGroup(left.id);
      expect(await scim.getGroup(kept)).toHaveMembers(member.id);
    },
  );

  test(
    "are all shown, eleven too",
    covers("RFC7643-4.1.2/groups-complete"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const names = Array.from({ length: 11 }, (_, index) => `Droids ${index}`);
      const groups = await Promise.all(names.map((name) => okta.pushGroup(name, member)));

      const read = await scim.get(member);

      assume.occurred(has(read.json, "groups.0"), "the user shows no groups");
      groups.forEach(({ id }) => expect(read).toBeInGroup(id));
    },
  );

  test(
    "don't include a deleted group",
    covers("RFC7643-4.1.2/groups-complete"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const deleted = await okta.pushGroup("Droids", member);
      const kept = await okta.pushGroup("Tour Guides", member);
      const before = await scim.get(member);
      assume.occurred(has(before.json, "groups.0"), "the user shows no groups");

      assume.deleted(await scim.delete(groupPath(deleted)));

      const read = await scim.get(member);
      expect(read).toBeInGroup(kept.id);
      expect(read).not.toBeInGroup(deleted.id);
    },
  );

  test(
    "are not changed by a PUT without groups",
    covers("RFC7643-4.1.2/groups-read-only"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);
      const resource = assume.resource(await scim.get(member));

      const answer = await scim.write("PUT", userPath(member), changed(resource, { groups: [] }));

      expect(await scim.getGroup(group)).toHaveMembers(member.id);
      expect(answer).toHaveStatus(200, 204);
    },
  );

  test(
    "are not changed by a create or PUT with groups",
    covers("RFC7643-4.1.2/groups-read-only"),
    async ({ okta, scim, user }) => {
      const group = await okta.pushGroup("Droids");
      const groups = [{ value: group.id, display: group.displayName }];

      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(user()),
        groups,
      });

      const assigned = okta.idOf(assume.status(created, "a create with groups", 200, 201));
      expect(await scim.getGroup(group)).toHaveNoValue("members");
      const resource = assume.resource(await scim.get(assigned));
      const replaced = await scim.write("PUT", userPath(assigned), changed(resource, { groups }));
      expect(await scim.getGroup(group)).toHaveNoValue("members");
      expect(replaced).toHaveStatus(200, 204);
    },
  );

  test(
    "are not changed by a PATCH of groups",
    covers("RFC7643-4.1.2/groups-read-only"),
    async ({ okta, scim, user, declaration }) => {
      await unlessUndeclared("PATCH", declaration);
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Droids");

      // To refuse what is readOnly is right, and so is to pass it over.
      const add = patchOp({ op: "add", path: "groups", value: [{ value: group.id }] });
      await scim.write("PATCH", userPath(assigned), add);

      expect(await scim.getGroup(group)).toHaveNoValue("members");
    },
  );
});

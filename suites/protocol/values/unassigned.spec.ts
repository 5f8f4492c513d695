// RFC 7643 §2.5: null and an empty list are no value.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { unlessUndeclared } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const none = {
  title: null,
  phoneNumbers: [],
  addresses: null,
  [enterprise]: null,
} as const;

test.describe("A create with null and empty lists", () => {
  test(
    "creates a user without these values",
    covers("RFC7643-2.5/null-is-unassigned"),
    async ({ okta, scim, user }) => {
      const plain = await scim.get(await okta.assign(user()));

      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(user()),
        ...none,
      });

      expect(created).toHaveStatus(201);
      const read = await scim.get(okta.idOf(created));
      expect(read).toShowWhat(plain, "title", "phoneNumbers", "addresses", enterprise);
    },
  );

  for (const members of [null, []]) {
    test(
      `creates a group without members, from ${JSON.stringify(members)}`,
      covers("RFC7643-2.5/null-is-unassigned"),
      async ({ okta, scim }) => {
        const displayName = okta.groupName("Droids");

        const created = await scim.write("POST", "/Groups", { schemas, displayName, members });

        expect(created).toHaveStatus(201);
        expect(await scim.getGroup(okta.idOf(created))).toHaveNoValue("members");
      },
    );
  }
});

test.describe("A PUT with null and empty lists", () => {
  for (const [path, value] of [
    ["title", null],
    ["addresses", null],
    ["phoneNumbers", []],
    [enterprise, null],
  ] as const) {
    test(
      `removes the value with ${JSON.stringify(value)}, for ${path}`,
      covers("RFC7643-2.5/null-unassigns"),
      async ({ okta, scim, user }) => {
        const assigned = await okta.assign(user.full());
        const before = await scim.get(assigned);
        assume.occurred(has(before.json, path), `the target keeps no ${path}`);

        const cleared = changed(assume.resource(before), { [path]: value });
        const answer = await scim.write("PUT", userPath(assigned), cleared);

        assume.status(answer, "a PUT with null", 200, 204);
        expect(await scim.get(assigned)).toHaveNoValue(path);
      },
    );
  }

  test("empties a group", covers("RFC7643-2.5/null-unassigns"), async ({ okta, scim, user }) => {
    const member = await okta.assign(user());
    const group = await okta.pushGroup("Droids", member);
    const before = await scim.getGroup(group);
    assume.members(before, member.id);

    const emptied = changed(assume.resource(before), { members: [] });
    assume.status(await scim.write("PUT", groupPath(group), emptied), "a PUT", 200, 204);

    expect(await scim.getGroup(group)).toHaveNoValue("members");
  });
});

test.describe("A PATCH", () => {
  for (const [path, value] of [
    ["title", null],
    ["name.middleName", null],
    ["phoneNumbers", []],
  ] as const) {
    test(
      `that replaces ${path} by ${JSON.stringify(value)} removes the value`,
      covers("RFC7643-2.5/null-unassigns-by-patch"),
      async ({ okta, scim, user, declaration }) => {
        await unlessUndeclared("PATCH", declaration);
        const assigned = await okta.assign(user.full());
        assume.occurred(has((await scim.get(assigned)).json, path), `the target keeps no ${path}`);

        const replacing = patchOp({ op: "replace", path, value });
        const answer = await scim.write("PATCH", userPath(assigned), replacing);

        expect(answer).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveNoValue(path);
      },
    );
  }

  test(
    "that replaces an extension by null removes it",
    covers("RFC7643-2.5/null-unassigns-by-patch"),
    async ({ okta, scim, user, declaration }) => {
      await unlessUndeclared("PATCH", declaration);
      const assigned = await okta.assign(user.full());
      const isKept = has((await scim.get(assigned)).json, enterprise);
      assume.occurred(isKept, "the target keeps nothing of the enterprise extension");

      const replacing = patchOp({ op: "replace", value: { [enterprise]: null } });
      const answer = await scim.write("PATCH", userPath(assigned), replacing);

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveNoValue(enterprise);
    },
  );
});

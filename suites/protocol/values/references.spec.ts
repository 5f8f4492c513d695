// RFC 7643 §2.3.7: a reference leads to what it refers to. Who gives no $ref needn't (§2.4).

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { belowBase } from "../../fixtures/below-base.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import * as assume from "../../fixtures/assume.ts";

const manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

test.describe("A reference", () => {
  test(
    "from a group leads to its member",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, user, run }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Tour Guides", assigned);
      const read = await scim.getGroup(group);
      const reference = `${placeOf(read, "members", assigned.id)}.$ref`;
      assume.occurred(has(read.json, reference), "members have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, reference)));

      expect(followed).toHaveAttribute("id", assigned.id);
      expect(followed).toShow("userName");
    },
  );

  test(
    "from a user leads to the group",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, user, run }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Tour Guides", assigned);
      const read = await scim.get(assigned);
      const reference = `${placeOf(read, "groups", group.id)}.$ref`;
      assume.occurred(has(read.json, reference), "groups of a user have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, reference)));

      expect(followed).toHaveAttribute("id", group.id);
      expect(followed).toShow("displayName");
    },
  );

  test(
    "from a user leads to the manager",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, user, run }) => {
      const boss = await okta.assign(user());
      const assigned = await okta.assign(user({ enterprise: { managerValue: boss.id } }));
      const read = await scim.get(assigned);
      assume.occurred(has(read.json, `${manager}.$ref`), "a manager has no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, `${manager}.$ref`)));

      expect(followed).toHaveAttribute("id", boss.id);
    },
  );
});

// RFC 7643 §2.3.7: a reference leads to what it refers to. Who gives no $ref needn't (§2.4).

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { belowBase } from "../../fixtures/below-base.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A reference", () => {
  test(
    "from a group leads to its member",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, user, run }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Tour Guides", assigned);
      const read = await scim.getGroup(group);
      assume.occurred(has(read.json, "members.0.$ref"), "members have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, "members.0.$ref")));

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
      assume.occurred(has(read.json, "groups.0.$ref"), "groups of a user have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, "groups.0.$ref")));

      expect(followed).toHaveAttribute("id", group.id);
      expect(followed).toShow("displayName");
    },
  );
});

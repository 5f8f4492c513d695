// RFC 7643 §2.3.7: a reference leads to what it refers to. Who gives no $ref needn't (§2.4).

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { belowBase } from "../../fixtures/below-base.ts";
import { applies } from "../../fixtures/assume.ts";

test.describe("A reference", () => {
  test(
    "from a group leads to its member",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, person, run }) => {
      const user = await okta.assign(person());
      const group = await okta.pushGroup("Tour Guides", user);
      const read = await scim.getGroup(group);
      applies(has(read.json, "members.0.$ref"), "members have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, "members.0.$ref")));

      expect(followed).toHaveAttribute("id", user.id);
      expect(followed).toShow("userName");
    },
  );

  test(
    "from a person leads to the group",
    covers("RFC7643-2.3.7/reference-resolves"),
    async ({ okta, scim, person, run }) => {
      const user = await okta.assign(person());
      const group = await okta.pushGroup("Tour Guides", user);
      const read = await scim.get(user);
      applies(has(read.json, "groups.0.$ref"), "groups of a person have no $ref");

      const followed = await scim.read(belowBase(run, attribute(read.json, "groups.0.$ref")));

      expect(followed).toHaveAttribute("id", group.id);
      expect(followed).toShow("displayName");
    },
  );
});

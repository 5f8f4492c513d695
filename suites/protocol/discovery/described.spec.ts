// RFC 7643 §7: /Schemas describes what users and groups show.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("/Schemas describes what", () => {
  test("a user shows", covers("RFC7643-7/values-as-described"), async ({ okta, scim, user }) => {
    const schemas = assume.status(await scim.read("/Schemas"), "a read of /Schemas", 200);
    const assigned = await okta.assignWhole(user.full());

    expect(await scim.get(assigned)).toBeAsDescribed(schemas);
  });

  test(
    "a group shows",
    covers("RFC7643-7/values-as-described"),
    async ({ okta, scim, sharedUser }) => {
      const schemas = assume.status(await scim.read("/Schemas"), "a read of /Schemas", 200);
      const group = await okta.pushGroup("Droids", await sharedUser());

      expect(await scim.getGroup(group)).toBeAsDescribed(schemas);
    },
  );
});

// What Okta's updates carry besides the change: what the provider returned, and what Okta knows of no one.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, without } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta's update carries", () => {
  test(
    "an outdated formatted name",
    covers("OKTA-update/stale-formatted"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const body = assume.resource(await scim.get(assigned));

      const answer = await scim.write(
        "PUT",
        userPath(assigned),
        changed(body, {
          displayName: "Babs Jensen",
          name: { givenName: "Babs", familyName: "Jensen", formatted: "Ms. Barbara Jane Jensen" },
        }),
      );

      expect(answer).toHaveStatus(200);
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute("displayName", "Babs Jensen");
      expect(read).toHaveAttribute("name.givenName", "Babs");
    },
  );

  test(
    "an attribute of an unknown schema",
    covers("OKTA-update/unknown-schema"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const body = assume.resource(await scim.get(assigned));

      const answer = await scim.write(
        "PUT",
        userPath(assigned),
        changed(body, {
          schemas: [
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
            "urn:okta:custom:user:1.0",
          ],
          "urn:okta:custom:user:1.0": { badge: "1138" },
        }),
      );

      expect(answer).toHaveStatus(200);
      expect(await scim.get(assigned)).toHaveAttribute("userName", assigned.userName);
    },
  );

  test("no value for active", covers("OKTA-update/active-absent"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());
    const body = assume.resource(await scim.get(assigned));

    await scim.write("PUT", userPath(assigned), without(body, "active"));

    expect(await scim.get(assigned)).toHaveAttribute("active", true);
  });
});

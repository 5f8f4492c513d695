// RFC 7644 §3.3 and what RFC 7643 says of a body that creates.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A create", () => {
  test(
    "with an unknown attribute is accepted",
    covers("RFC7644-3.1/unknown-attribute"),
    async ({ okta, scim, user }) => {
      const answer = await scim.write("POST", "/Users", {
        ...okta.createResource(user()),
        shoeSize: "43",
      });

      expect(answer).toHaveStatus(201);
    },
  );

  test(
    "is answered with the resource that a read shows",
    covers("RFC7644-3.1/reflects-state"),
    async ({ okta, scim, user }) => {
      const { externalId: _externalId, ...resource } = okta.createResource(user());

      const created = await scim.write("POST", "/Users", resource);

      const assigned = okta.idOf(assume.status(created, "creating a user", 200, 201));
      assume.resource(created);
      expect(created).toBeSeenIn(await scim.get(assigned));
    },
  );

  test(
    "shows the resource type of a user",
    covers("RFC7644-3.3.1/resource-type"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());

      expect(await scim.get(assigned)).toHaveAttribute("meta.resourceType", "User");
    },
  );

  test(
    "shows the resource type of a group",
    covers("RFC7644-3.3.1/resource-type", "RFC7643-3.1/id-unique"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Droids");

      await row("RFC7644-3.3.1/resource-type", async () =>
        expect(await scim.getGroup(group)).toHaveAttribute("meta.resourceType", "Group"),
      );
      // Where users and groups are counted apart, one's id is another's.
      await row("RFC7643-3.1/id-unique", async () => {
        expect(await scim.get(group)).toBeRefused();
        expect(await scim.getGroup(assigned)).toBeRefused();
      });
    },
  );

  test(
    "with an externalId that another user has is accepted",
    covers("RFC7643-3.1/external-id-need-not-be-unique"),
    async ({ okta, user }) => {
      const { externalId } = await okta.assign(user());

      const answer = await okta.create(user({ externalId }));

      expect(answer).toHaveStatus(201);
      expect(answer).toHaveAttribute("externalId", externalId);
    },
  );
});

// RFC 7644 §3.3 and what RFC 7643 says of a body that creates.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
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
    "of a group with an id and meta of the client's is accepted without them",
    covers("RFC7644-3.3/read-only-ignored"),
    async ({ scim, resources }) => {
      const { body } = await resources.draft("Group");
      const meta = { resourceType: "Group", created: "2001-01-01T00:00:00Z" };

      const sent = changed(body, { id: "client-made-0002", meta });
      const created = await scim.write("POST", "/Groups", sent);

      expect(created).toHaveStatus(201);
      expect(created).toHaveId();
      expect(created).not.toHaveAttribute("id", "client-made-0002");
      expect(created).not.toHaveAttribute("meta.created", "2001-01-01T00:00:00Z");
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

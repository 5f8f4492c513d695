// RFC 7644 §3.12: what a create is refused for. All of it is wrong on purpose.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("A create is refused", () => {
  test(
    "that has no userName",
    covers("RFC7643-4.1.1/user-name-required", "RFC7644-3.12/required-missing"),
    async ({ okta, scim, user, row }) => {
      const profile = user();
      const { userName: _userName, ...nameless } = okta.createResource(profile);

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify(nameless),
      });

      await row("RFC7643-4.1.1/user-name-required", async () => {
        expect(answer).toHaveStatus(400);
        const found = await okta.lookupByEmail(profile.email);
        expect(found).not.toHaveElement("Resources", { externalId: profile.externalId });
      });
      await row("RFC7644-3.12/required-missing", () =>
        expect(answer).toBeScimError(400, "invalidValue"),
      );
    },
  );

  test(
    "that gives an attribute a value of another type",
    covers("RFC7644-3.12/wrong-type"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify({ ...okta.createResource(profile), active: "sometimes" }),
      });

      expect(answer).toBeScimError(400, "invalidValue");
      expect(await okta.lookup(profile.userName)).toFindNobody();
    },
  );

  test(
    "that is JSON and no resource",
    covers("RFC7644-3.12/wrong-structure"),
    async ({ okta, scim, user }) => {
      const resource = okta.createResource(user());
      const { schemas: _schemas, ...bare } = resource;
      const post = (body: unknown) =>
        scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: JSON.stringify(body),
        });

      const list = await post([resource]);
      const withoutSchemas = await post(bare);

      expect(list).toHaveStatus(400);
      expect(list).toBeRefusedAs("invalidSyntax", "invalidValue");
      expect(withoutSchemas).toHaveStatus(400);
      expect(withoutSchemas).toBeRefusedAs("invalidSyntax", "invalidValue");
    },
  );

  test(
    "that gives a group no name",
    covers("RFC7643-4.2/without-display-name"),
    async ({ okta, scim }) => {
      const answer = await scim.raw({
        method: "POST",
        path: "/Groups",
        headers: okta.headers,
        body: JSON.stringify({
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
          // By which it can be told from others' groups, should it be created.
          externalId: okta.groupName("nameless"),
        }),
      });

      expect(answer).toBeScimError(400);
    },
  );
});

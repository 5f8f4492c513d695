// RFC 7644 §3.12: what a create is refused for. All of it is wrong on purpose.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A create is refused", () => {
  for (const [what, change] of [
    ["has no userName", { userName: undefined }],
    ["has null for a userName", { userName: null }],
    ["has an empty userName", { userName: "" }],
  ] as const) {
    test(
      `that ${what}`,
      covers("RFC7643-4.1.1/user-name-required", "RFC7644-3.12/required-missing"),
      async ({ okta, scim, user, row }) => {
        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: scim.headers,
          body: JSON.stringify({ ...okta.createResource(user()), ...change }),
        });

        // What a client leaves out a provider may give by itself (RFC 7644 §3.3).
        await row("RFC7643-4.1.1/user-name-required", () =>
          expect(answer).toBeRefusedOrShow("userName"),
        );
        await row("RFC7644-3.12/required-missing", () =>
          expect(assume.refused(answer)).toBeRefusedWith(400, "invalidValue", "invalidSyntax"),
        );
      },
    );
  }

  test(
    "that gives an attribute a value of another type",
    covers("RFC7644-3.12/wrong-type"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: scim.headers,
        body: JSON.stringify({ ...okta.createResource(profile), active: "sometimes" }),
      });

      expect(answer).toBeRefusedWith(400, "invalidValue", "invalidSyntax");
      expect(await okta.lookup(profile.userName)).toFindNobody();
    },
  );

  test(
    "that is JSON but not a resource",
    covers("RFC7644-3.12/wrong-structure"),
    async ({ okta, scim, user }) => {
      const resource = okta.createResource(user());
      const post = (body: unknown) =>
        scim.raw({
          method: "POST",
          path: "/Users",
          headers: scim.headers,
          body: JSON.stringify(body),
        });

      const list = await post([resource]);

      expect(list).toBeRefusedWith(400, "invalidSyntax", "invalidValue");
    },
  );

  for (const [what, change] of [
    ["no name", {}],
    ["an empty name", { displayName: "" }],
  ] as const) {
    test(
      `that gives a group ${what}`,
      covers("RFC7643-4.2/without-display-name"),
      async ({ okta, scim }) => {
        const answer = await scim.raw({
          method: "POST",
          path: "/Groups",
          headers: scim.headers,
          body: JSON.stringify({
            schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
            // By which it can be told from others' groups, should it be created.
            externalId: okta.groupName("nameless"),
            ...change,
          }),
        });

        expect(answer).toBeRefusedOrShow("displayName");
      },
    );
  }
});

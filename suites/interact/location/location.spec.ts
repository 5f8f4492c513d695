// The one attribute that Interact requires and the core schema lacks (guide L26-45, L78), on create.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const required = ["userName", "externalId", "familyName", "givenName", "location", "loginType"];

test.describe("A create without location", () => {
  test(
    "is refused, and the error names the attribute",
    covers(
      "INTERACT-location/required-on-create",
      "INTERACT-location/nothing-created",
      "INTERACT-errors/names-attribute",
      "INTERACT-errors/missing-wording",
      "INTERACT-errors/blames-no-other",
    ),
    async ({ okta, scim, user, row }) => {
      const profile = user({ interact: { location: null } });

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: okta.createBody(profile),
      });

      await row("INTERACT-location/required-on-create", () =>
        expect(assume.implemented(answer)).toBeRefused(),
      );
      await row("INTERACT-location/nothing-created", async () => {
        assume.implemented(answer);
        expect(await okta.lookup(profile.userName)).toFindNobody();
      });
      await row("INTERACT-errors/names-attribute", () =>
        expect(assume.refused(answer)).toName("location"),
      );
      await row("INTERACT-errors/missing-wording", () => {
        expect(assume.refused(answer)).toMention("Missing attribute");
        expect(answer).toName("location");
      });
      await row("INTERACT-errors/blames-no-other", () =>
        expect(assume.refused(answer)).toBlameOnly("location", required),
      );
    },
  );
});

test.describe("A create with a location", () => {
  for (const [form, location, id] of [
    ["that is empty", "", "INTERACT-location/empty-refused"],
    ["that is a number", 123, "INTERACT-location/wrong-type-refused"],
    ["that is a list", ["Manchester"], "INTERACT-location/wrong-type-refused"],
    ["that is an object", { value: "Manchester" }, "INTERACT-location/wrong-type-refused"],
  ] as const) {
    test(
      `${form} is refused, and the error names the attribute`,
      covers(id, "INTERACT-errors/names-attribute"),
      async ({ okta, scim, user, row }) => {
        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: JSON.stringify({ ...okta.createResource(user()), [interact]: { location } }),
        });

        await row(id, () => expect(assume.implemented(answer)).toBeRefused());
        await row("INTERACT-errors/names-attribute", () =>
          expect(assume.refused(answer)).toName("location"),
        );
      },
    );
  }

  test(
    "outside the extension is refused",
    covers("INTERACT-location/only-in-extension"),
    async ({ okta, scim, user, organisation }) => {
      const body = okta.createResource(user({ interact: { location: null } }));

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify({ ...body, location: organisation.location }),
      });

      expect(assume.implemented(answer)).toBeRefused();
    },
  );
});

// The one attribute that Interact requires and the core schema lacks (guide L26-45, L78), on create.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { erred, reached } from "../../fixtures/assume.ts";

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
    async ({ okta, scim, person, row }) => {
      const profile = person({ interact: { location: null } });

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: okta.createBody(profile),
      });

      await row("INTERACT-location/required-on-create", () =>
        expect(reached(answer)).toBeRefused(),
      );
      await row("INTERACT-location/nothing-created", async () => {
        reached(answer);
        expect(await okta.lookup(profile.userName)).toFindNobody();
      });
      await row("INTERACT-errors/names-attribute", () => expect(erred(answer)).toName("location"));
      await row("INTERACT-errors/missing-wording", () =>
        expect(erred(answer)).toMention("Missing attribute"),
      );
      await row("INTERACT-errors/blames-no-other", () =>
        expect(erred(answer)).toBlameOnly("location", required),
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
      async ({ okta, scim, person, row }) => {
        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: JSON.stringify({ ...okta.createResource(person()), [interact]: { location } }),
        });

        await row(id, () => expect(reached(answer)).toBeRefused());
        await row("INTERACT-errors/names-attribute", () =>
          expect(erred(answer)).toName("location"),
        );
      },
    );
  }

  test(
    "outside the extension is refused",
    covers("INTERACT-location/only-in-extension"),
    async ({ okta, scim, person, organisation }) => {
      const body = okta.createResource(person({ interact: { location: null } }));

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify({ ...body, location: organisation.location }),
      });

      expect(reached(answer)).toBeRefused();
    },
  );
});

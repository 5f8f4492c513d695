// The one attribute that Interact requires and the core schema lacks (guide L26-45).

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { reached } from "../fixtures/unverified.ts";

test.describe("A create without location", () => {
  test(
    "is refused, and the error names the attribute",
    covers(
      "INTERACT-location/required-on-create",
      "INTERACT-location/nothing-created",
      "INTERACT-errors/names-attribute",
      "INTERACT-errors/missing-wording",
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
      await row("INTERACT-errors/names-attribute", () => expect(answer).toMention("location"));
      await row("INTERACT-errors/missing-wording", () =>
        expect(answer).toMention("Missing attribute"),
      );
    },
  );
});

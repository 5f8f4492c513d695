// "Errors will mention issues with specific attributes" (guide L51-59): one fault in each payload, a status
// of refusal, the attribute's name, and the guide's wording. What is refused creates nobody.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { without } from "../fixtures/changed.ts";
import * as assume from "../fixtures/assume.ts";

const required = ["userName", "externalId", "familyName", "givenName", "location", "loginType"];

test.describe("An error", () => {
  for (const [attribute, given, core] of [
    ["active", {}, { active: "maybe" }],
    ["name", {}, { name: "Barbara Jensen" }],
    ["emails", {}, { emails: "barbara.jensen" }],
    ["forcePasswordReset", { interact: { forcePasswordReset: "maybe" } }, {}],
    ["omitFromSearch", { interact: { omitFromSearch: "maybe" } }, {}],
  ] as const) {
    test(
      `about the type of ${attribute}`,
      covers(
        "INTERACT-errors/type-refused",
        "INTERACT-errors/type-wording",
        "INTERACT-errors/names-attribute",
        "INTERACT-errors/blames-no-other",
      ),
      async ({ okta, scim, user, row }) => {
        const profile = user(given);
        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: JSON.stringify({ ...okta.createResource(profile), ...core }),
        });

        await row("INTERACT-errors/type-refused", async () => {
          expect(assume.implemented(answer)).toBeRefused();
          expect(await okta.lookup(profile.userName)).toFindNobody();
        });
        await row("INTERACT-errors/type-wording", () => {
          expect(assume.refused(answer)).toMention("Bad value type");
          expect(answer).toName(attribute);
        });
        await row("INTERACT-errors/names-attribute", () =>
          expect(assume.refused(answer)).toName(attribute),
        );
        await row("INTERACT-errors/blames-no-other", () =>
          expect(assume.refused(answer)).toBlameOnly(attribute, required),
        );
      },
    );
  }

  for (const [attribute, value] of [
    ["jobStartDate", "15/01/2024"],
    ["jobEndDate", "the last of May"],
    ["dateOfBirth", "23 January 1990"],
  ] as const) {
    test(
      `about the format of ${attribute}`,
      covers(
        "INTERACT-errors/format-refused",
        "INTERACT-errors/format-wording",
        "INTERACT-errors/names-attribute",
        "INTERACT-errors/blames-no-other",
      ),
      async ({ okta, scim, user, row }) => {
        const profile = user({ interact: { [attribute]: value } });
        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: okta.createBody(profile),
        });

        await row("INTERACT-errors/format-refused", async () => {
          expect(assume.implemented(answer)).toBeRefused();
          expect(await okta.lookup(profile.userName)).toFindNobody();
        });
        await row("INTERACT-errors/format-wording", () =>
          expect(assume.refused(answer)).toMention("does not comply to a required format ("),
        );
        await row("INTERACT-errors/names-attribute", () =>
          expect(assume.refused(answer)).toName(attribute),
        );
        await row("INTERACT-errors/blames-no-other", () =>
          expect(assume.refused(answer)).toBlameOnly(attribute, required),
        );
      },
    );
  }

  test(
    "about a missing userName",
    covers(
      "INTERACT-errors/names-attribute",
      "INTERACT-errors/missing-wording",
      "INTERACT-errors/blames-no-other",
    ),
    async ({ okta, scim, user, row }) => {
      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify(without(okta.createResource(user()), "userName")),
      });

      await row("INTERACT-errors/names-attribute", () =>
        expect(assume.refused(answer)).toName("userName"),
      );
      await row("INTERACT-errors/missing-wording", () => {
        expect(assume.refused(answer)).toMention("Missing attribute");
        expect(answer).toName("userName");
      });
      await row("INTERACT-errors/blames-no-other", () =>
        expect(assume.refused(answer)).toBlameOnly("userName", required),
      );
    },
  );
});

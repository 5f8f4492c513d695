// RFC 7644 §5: names that differ in nothing but how Unicode writes them are the same.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A userName", () => {
  test(
    "that is taken in composed form is also taken in decomposed form",
    covers("RFC7644-5/unicode-forms"),
    async ({ okta, user }) => {
      const { userName, email } = user();
      const first = await okta.create(user({ userName: `zo\u00eb.${userName}`, email }));
      assume.occurred(first.status === 201, "the target accepts no userName beyond ASCII");

      const decomposed = { userName: `zoe\u0308.${userName}`, email: user().email };
      const second = await okta.create(user(decomposed));

      expect(second).toBeRefused();
    },
  );
});

// RFC 7644 §5: names that differ in nothing but how Unicode writes them are the same.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { applies } from "../../fixtures/assume.ts";

test.describe("A userName", () => {
  test(
    "that is taken in composed form is taken in decomposed form",
    covers("RFC7644-5/unicode-forms"),
    async ({ okta, person }) => {
      const { userName, email } = person();
      const first = await okta.create(person({ userName: `zo\u00eb.${userName}`, email }));
      applies(first.status === 201, "the target takes no userName beyond ASCII");

      const second = await okta.create(person({ userName: `zoe\u0308.${userName}`, email }));

      expect(second).toBeRefused();
    },
  );
});

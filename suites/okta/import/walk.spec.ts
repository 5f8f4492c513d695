// The whole import, as Okta walks it. Judged only where nobody else wrote meanwhile; it runs after the
// other suites, so that this run itself is quiet.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta walks all pages", () => {
  test(
    "and meets everybody once",
    covers("OKTA-import/everybody-once"),
    async ({ okta, sharedUser }) => {
      const earlier = await sharedUser();
      const later = await sharedUser();

      const walk = await okta.importAllUsers();

      assume.undisturbed(walk, earlier.id, later.id);
      expect(walk).toMeetOnce(earlier.id, later.id);
    },
  );
});

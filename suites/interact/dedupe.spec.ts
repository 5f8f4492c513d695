// Users who existed before SCIM: matched by user name and e-mail address (guide L89). They are only read.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { emailOf } from "../fixtures/discovered.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("A user who existed before", () => {
  test(
    "SCIM is found by e-mail address",
    covers("INTERACT-dedupe/preexisting-by-e-mail"),
    async ({ okta, preexisting }) => {
      const byName = assume.status(await okta.lookup(preexisting.userName), "a lookup", 200);
      const { id, email } = emailOf(byName);

      const found = await okta.lookupByEmail(email);
      // That a target filters by no e-mail address, INTERACT-dedupe/by-e-mail tells.
      const isRefused = attribute(found.json, "scimType") === "invalidFilter";
      assume.occurred(!isRefused, "the target doesn't filter users by e-mail address");
      expect(found).toList(id);
    },
  );

  test(
    "is found by userName and by e-mail address",
    covers("INTERACT-dedupe/by-either", "INTERACT-dedupe/shared-e-mail"),
    async ({ okta, scim, user, row }) => {
      const first = await okta.assign(user());
      const { userName, profile } = first;

      await row("INTERACT-dedupe/by-either", async () => {
        const filter = `userName eq "${userName}" or emails.value eq "${profile.email}"`;
        expect(await scim.find(filter)).toList(first.id);
      });
      await row("INTERACT-dedupe/shared-e-mail", async () => {
        const second = await okta.create(user({ email: profile.email }));
        expect(second).toBeNoServerError();
        expect(second).toBeAnsweredInSCIM();
      });
    },
  );
});

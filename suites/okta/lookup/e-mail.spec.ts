// Lookups by e-mail address, in the forms that apps choose.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { filterPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta looks a user up", () => {
  test("by e-mail address", covers("INTERACT-dedupe/by-e-mail"), async ({ okta, sharedUser }) => {
    const sought = await sharedUser();

    const found = await okta.lookupByEmail(sought.profile.email);

    expect(found).toList(sought.id);
  });

  test(
    "by the e-mail address of who is inactive",
    covers("INTERACT-dedupe/by-e-mail"),
    async ({ okta, user }) => {
      const sought = await okta.assign(user());
      const before = await okta.lookupByEmail(sought.profile.email);
      assume.occurred(assume.totalOf(before) > 0, "the active user isn't found so");
      await okta.unassign(sought);

      expect(await okta.lookupByEmail(sought.profile.email)).toList(sought.id);
    },
  );

  test(
    "by the e-mail address that an update gave",
    covers("INTERACT-dedupe/by-e-mail"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const before = await okta.lookupByEmail(assigned.profile.email);
      assume.occurred(assume.totalOf(before) > 0, "the user isn't found so before the update");
      const { email } = user();
      await okta.update(assigned, { email });
      const read = await scim.get(assigned);
      const [place, old] = [email, assigned.profile.email].map((each) =>
        placeOf(read, "emails", each),
      );
      assume.kept(read, `${place}.value`, email);

      expect(await okta.lookupByEmail(email)).toList(assigned.id);
      assume.occurred(old === "", "the target keeps the old address too");
      expect(await okta.lookupByEmail(assigned.profile.email)).toFindNobody();
    },
  );

  test(
    "by e-mail address, as a value filter",
    covers("INTERACT-dedupe/by-e-mail-value-filter"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookupByEmailValue(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );

  test(
    "by e-mail address of type work",
    covers("OKTA-lookup/e-mail-by-type"),
    async ({ okta, sharedUser }) => {
      const sought = await sharedUser();

      const found = await okta.lookupByWorkEmail(sought.profile.email);

      expect(found).toList(sought.id);
    },
  );

  test("by externalId", covers("OKTA-lookup/by-external-id"), async ({ scim, sharedUser }) => {
    const sought = await sharedUser();

    const found = await scim.read(filterPath("/Users", `externalId eq "${sought.externalId}"`));

    expect(found).toList(sought.id);
  });

  test(
    "by the externalId that an update gave",
    covers("OKTA-lookup/by-external-id"),
    async ({ okta, scim, user }) => {
      const find = (uid: string) => scim.read(filterPath("/Users", `externalId eq "${uid}"`));
      const assigned = await okta.assign(user());
      const before = await find(assigned.externalId);
      assume.occurred(assume.totalOf(before) > 0, "the user isn't found so before the update");
      const { externalId } = user();
      await okta.update(assigned, { externalId });
      assume.kept(await scim.get(assigned), "externalId", externalId);

      expect(await find(externalId)).toList(assigned.id);
      expect(await find(assigned.externalId)).toFindNobody();
    },
  );
});

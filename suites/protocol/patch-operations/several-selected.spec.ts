// RFC 7644 §3.5.2.2 and §3.5.2.3: a filter with or in a path selects several values, and leaves one.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import type { Okta } from "../../fixtures/okta.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath, type Scim } from "../../fixtures/scim.ts";
import type { User } from "../../fixtures/user.ts";
import * as assume from "../../fixtures/assume.ts";

/** Arranges: a user with a work, a home and another address, each shown with its type. */
async function withThreeEmails(
  { okta, scim }: { readonly okta: Okta; readonly scim: Scim },
  profile: User,
  [home, other]: readonly [string, string],
) {
  const emails = [
    { value: profile.email, type: "work", primary: true },
    { value: home, type: "home" },
    { value: other, type: "other" },
  ];
  const body = { ...okta.createResource(profile), emails };
  const created = assume.created(await scim.write("POST", "/Users", body));
  const assigned = okta.idOf(created);
  const shown = listAt((await scim.get(assigned)).json, "emails");
  const types = shown.map((each) => String(attribute(each, "type")).toLowerCase());
  const areShown = emails.every(({ type }) => types.includes(type));
  assume.occurred(areShown, "the target doesn't keep three addresses with their types");
  return assigned;
}

test.describe("A PATCH whose path has a filter with or", () => {
  test(
    "removes what either side selects",
    covers("RFC7644-3.5.2.2/by-sub-attribute"),
    async ({ okta, scim, user }) => {
      const [profile, home, other] = [user(), user().email, user().email];
      const assigned = await withThreeEmails({ okta, scim }, profile, [home, other]);

      const path = 'emails[type eq "home" or type eq "other"]';
      const operation = patchOp({ op: "remove", path });
      const answer = await scim.write("PATCH", userPath(assigned), operation);

      // A provider need not read every filter.
      assume.status(assume.accepted(assume.offered(answer)), "the PATCH", 200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      expect(read).not.toHaveElement("emails", { value: home });
      expect(read).not.toHaveElement("emails", { value: other });
    },
  );

  test(
    "replaces a sub-attribute of what either side selects",
    covers("RFC7644-3.5.2.3/matching-sub-attribute"),
    async ({ okta, scim, user }) => {
      const [profile, home, other, value] = [user(), user().email, user().email, user().email];
      const assigned = await withThreeEmails({ okta, scim }, profile, [home, other]);

      const path = 'emails[type eq "home" or type eq "other"].value';
      const operation = patchOp({ op: "replace", path, value });
      const answer = await scim.write("PATCH", userPath(assigned), operation);

      // A provider need not read every filter, nor show one address twice (RFC 7643 §2.4).
      assume.status(assume.accepted(assume.offered(answer)), "the PATCH", 200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      expect(read).toHaveElement("emails", { value });
      expect(read).not.toHaveElement("emails", { value: home });
      expect(read).not.toHaveElement("emails", { value: other });
    },
  );
});
